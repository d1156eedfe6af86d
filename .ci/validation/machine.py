"""Learned classifiers of the main behaviour to compare the rules with, trained on the other 58."""
import csv
import os

from . import tables


def guesses(place, held):
    """By the name of the classifier, its class for each therapist's utterance of the 30."""
    try:
        import numpy
        from scipy.sparse import csr_matrix, hstack
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.metrics import f1_score
        from sklearn.model_selection import GroupKFold
        from sklearn.svm import LinearSVC
    except ImportError:
        print("without scikit-learn there is no comparison with an SVM")
        return {}
    rows, before, latest = [], [], {}
    for row in csv.DictReader(open(place.data + "/annomi/development.csv")):
        if row["interlocutor"] == "therapist":
            rows.append(row)
            before.append(latest.get(row["transcript_id"], ""))
        else:
            latest[row["transcript_id"]] = row["utterance_text"]
    test = numpy.array([row["transcript_id"] in held for row in rows])
    text = numpy.array([row["utterance_text"] for row in rows], object)
    before = numpy.array(before, object)
    truth = numpy.array([row["main_therapist_behaviour"] for row in rows])
    groups = numpy.array([row["transcript_id"] for row in rows])

    def words(column, tokens):
        vectors = TfidfVectorizer(
            ngram_range=(1, 2), sublinear_tf=True, min_df=2, token_pattern=tokens)
        vectors.fit(column[~test])
        return vectors.transform(column)

    grams = hstack(
        [words(text, r"(?u)\b\w+\b|\?"), 0.3 * words(before, r"(?u)\b\w+\b")]).tocsr()
    coded = tables.codings(os.path.join(place.temporary, "annomi", "codings.csv"))
    names = sorted({code for given in coded.values() for code in given})
    rules = csr_matrix(numpy.array(
        [[float(name in coded[row["transcript_id"], row["utterance_id"]]) for name in names]
         + [float(coded[row["transcript_id"], row["utterance_id"]].get(name) == "yes")
            for name in names] for row in rows]))
    found = {}
    for name, features in (("SVM on words", grams), ("SVM on words and the rules' codes",
                                                     hstack([grams, 0.5 * rules]).tocsr())):
        best = (0, 0)
        for cost in (.03, .1, .3, 1):
            guess = numpy.empty(len(rows), object)
            for fit, judge in GroupKFold(5).split(features[~test], truth[~test], groups[~test]):
                machine = LinearSVC(C=cost, class_weight="balanced")
                machine.fit(features[~test][fit], truth[~test][fit])
                guess[numpy.flatnonzero(~test)[judge]] = machine.predict(features[~test][judge])
            score = f1_score(truth[~test], guess[~test].astype(str), average="macro")
            best = max(best, (score, cost))
        machine = LinearSVC(C=best[1], class_weight="balanced").fit(features[~test], truth[~test])
        found[name] = {
            (row["transcript_id"], row["utterance_id"]): guess
            for row, guess, is_test in zip(rows, machine.predict(features), test) if is_test}
    return found
