# The two commands: `make demo` and `make test`. Both install what is missing first.
SWIFT ?= swift
OUT ?= out

.PHONY: demo test build install format lint coverage clean

demo: install
	$(SWIFT) build -c release --product rapport
	.ci/demo $(OUT)

test: install
	.ci/test

build: install
	$(SWIFT) build -c release --product rapport

install:
	.ci/install

format:
	$(SWIFT) format -i --recursive Sources Tests Package.swift

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

coverage: install
	.ci/coverage

clean:
	rm -rf .build $(OUT)
