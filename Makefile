# Verbs. Each one says what it does; the logic lives in Maven, npm and platform/local.
# The newest JDK found is used: in the usual folders, else JAVA_HOME, else the one on the PATH.
JDK := $(shell .ci/newest-jdk)
export JAVA_HOME := $(JDK)
MVN := mvn -B -ntp
LOCAL := $(JDK)/bin/java -cp 'platform/local/target/classes:platform/local/target/lib/*' io.taskmanager.local.Launcher

.DEFAULT_GOAL := help
.PHONY: help build run stop status test verify format contract bench crash-test clean

help: ## list the verbs
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: ## package all services and the web app
	$(MVN) -q -DskipTests package

run: build ## start the whole suite; ARGS="--fresh --demo --port 9000"
	@exec $(LOCAL) run $(ARGS)

stop: ## stop the suite that is running
	@$(LOCAL) stop $(ARGS)

status: ## show each part's address, uptime and memory
	@$(LOCAL) status $(ARGS)

test: ## run every test: units, services on real servers, web app, end to end, crashes
	$(MVN) install
	@.ci/count-tests

verify: test ## everything CI asks for: tests, format, contracts, web lint
	git diff --exit-code -- '*/contract' gateway/src/main/webui/src/gen

format: ## put all sources into the one format
	$(MVN) -q spotless:apply
	npm --prefix gateway/src/main/webui run format

contract: ## write the OpenAPI files from the code
	$(MVN) -q -DskipTests package
	.ci/contracts

bench: build ## measure commit to browser at 50 writes/s and print the table
	$(MVN) -q -pl platform/acceptance -Pbench verify

crash-test: build ## kill -9 each process in turn under load, long form
	$(MVN) -q -pl platform/acceptance -Pcrash verify

clean: ## remove what was built
	$(MVN) -q clean
