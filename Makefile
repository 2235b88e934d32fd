# `make run` and `make test` are all that a newcomer needs; `make help` lists the rest.

.DEFAULT_GOAL := help
.PHONY: help run demo setup build bundle test bench lint fmt audit unit databases oracle s3 end2end clean

with := scripts/with-toolchain
cargo := $(with) cargo
server := target/release/portaal
# The browser's crates are built alone: feature `ssr` must not meet feature `hydrate`.
native := --workspace --exclude client --locked

help: ## what can be made
	@sed -n 's/^\([a-z0-9]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | column -t -s '|'

run: build ## install what is missing, build, migrate data/portaal.sqlite, serve on http://localhost:3000
	@$(with) $(server) serve $(ARGS)

demo: build ## the same on a throw-away database with a provider and three clients; prints the sign-ins
	@$(with) $(server) demo $(ARGS)

setup: ## install what is missing to build and run
	@scripts/setup

build: setup ## the release build: server and site
	@scripts/build

bundle: setup ## only what the browser gets, in target/site
	@$(cargo) run --quiet --locked --package bundle

test: ## install what is missing and run everything
	@scripts/test

unit: setup ## unit and integration tests on SQLite alone
	@$(cargo) test $(native)

databases: ## unit and integration tests on SQLite and PostgreSQL
	@scripts/setup --test
	@scripts/with-postgres $(cargo) test $(native)

oracle: build ## our formats against an independent implementation, and in a browser
	@scripts/setup --test
	@$(with) scripts/test-oracle
	@scripts/test-vectors

s3: ## files in a bucket, against a server that speaks S3
	@scripts/setup --test
	@$(with) scripts/test-s3

end2end: build ## journeys in a browser against the release build
	@scripts/setup --test
	@$(with) scripts/test-end2end $(ARGS)

bench: build ## measure the release build; prints tables, asserts nothing
	@scripts/setup --test
	@scripts/bench

lint: ## formatter and linter, also on what the browser runs
	@scripts/setup --test
	@scripts/lint

audit: setup ## licences, doubled crates, dependency rules
	@scripts/audit

fmt: ## format the sources
	@$(cargo) fmt --all

clean: ## remove what was built; data/ stays
	@rm -rf target
