<?xml version="1.0" encoding="UTF-8"?>
<segmented-transcription><head><speakertable><speaker id="SPK0"><abbreviation>TH</abbreviation></speaker><speaker id="SPK1"><abbreviation>CL</abbreviation></speaker></speakertable></head>
<segmented-body><common-timeline><tli id="T0" time="0.0"/><tli id="T1" time="1.5"/><tli id="T2" time="3.0"/></common-timeline>
<segmented-tier id="TIE0" speaker="SPK0" category="v" type="t" display-name="TH [v]"><timeline-fork start="T0" end="T1"><tli id="T0.TIE0.1"/></timeline-fork>
<segmentation name="SpeakerContribution_Event" tierref="TIE0"><ts n="sc" id="Seg_1" s="T0" e="T1"><ts n="e" id="Seg_2" s="T0" e="T1">And then? </ts></ts></segmentation>
<segmentation name="SpeakerContribution_Utterance_Word" tierref="TIE0"><ts n="sc" id="Seg_0" s="T0" e="T1"><ts n="HIAT:u" id="Seg_3" s="T0" e="T1"><ts n="HIAT:w" id="Seg_4" s="T0" e="T0.TIE0.1">And</ts><nts n="HIAT:ip" id="Seg_5"><![CDATA[ ]]></nts><ts n="HIAT:w" id="Seg_6" s="T0.TIE0.1" e="T1">then</ts><nts n="HIAT:ip" id="Seg_7">?</nts><nts n="HIAT:ip" id="Seg_8"><![CDATA[ ]]></nts></ts></ts></segmentation>
</segmented-tier>
<segmented-tier id="TIE1" speaker="SPK1" category="v" type="t" display-name="CL [v]">
<segmentation name="SpeakerContribution_Utterance_Word" tierref="TIE1"><ts n="sc" id="Seg_20" s="T1" e="T2"><ts n="HIAT:u" id="Seg_21" s="T1" e="T2"><nts n="HIAT:ip" id="Seg_22">(</nts><nts n="HIAT:ip" id="Seg_23">(</nts><ats n="HIAT:non-pho" id="Seg_24" s="T1" e="T1">0,4s</ats><nts n="HIAT:ip" id="Seg_25">)</nts><nts n="HIAT:ip" id="Seg_26">)</nts><nts n="HIAT:ip" id="Seg_27"><![CDATA[ ]]></nts><ts n="HIAT:w" id="Seg_28" s="T1" e="T2">nothing</ts><nts n="HIAT:ip" id="Seg_29">.</nts></ts></ts></segmentation>
</segmented-tier></segmented-body></segmented-transcription>
