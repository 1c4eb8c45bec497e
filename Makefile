# Verbs. Each one says what it does; the logic lives in Maven, npm and platform/local.
# The newest JDK found is used: in the usual folders, else JAVA_HOME, else the one on the PATH.
JDK := $(shell .ci/newest-jdk)
export JAVA_HOME := $(JDK)
MVN := mvn -B -ntp
LOCAL := $(JDK)/bin/java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx64m -cp 'platform/local/target/classes:platform/local/target/lib/*' io.taskmanager.local.Launcher

SERVICES := gateway auth-service task-service notification-service
MODULES := gateway,auth-service,task-service,notification-service
NATIVE_BUILD := -Dnative $(if $(NATIVE_BUILDER_IMAGE),-Dquarkus.native.container-build=true -Dquarkus.native.builder-image=$(NATIVE_BUILDER_IMAGE))
# One kind of test in k8s, on what was built.
K8S_TEST := $(MVN) -q -pl k8s -am test -Dskip.webui -Dsurefire.failIfNoSpecifiedTests=false

.DEFAULT_GOAL := help
.PHONY: help build run stop status test verify format contract bench bench-tasks bench-transfer bench-files fuzz crash-test chart-check cluster-test observability-test drill \
  bench-telemetry images native native-test native-image cost clean

help: ## list the verbs
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-18s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: target/built ## package all services and the web app

SOURCES := $(shell find . -name node_modules -prune -o -name target -prune -o -name .git -prune -o -type f \
  \( -name pom.xml -o -path '*/src/main/*' -o -path '*/contract/*' \) -print)
target/built: $(SOURCES)
	@echo "Building (some minutes the first time)"
	$(MVN) -q -DskipTests package
	@mkdir -p target && touch $@

run: build ## start the whole suite; ARGS="--fresh --demo --port 9000"
	@exec $(LOCAL) run $(ARGS)

stop: ## stop the suite that is running
	@$(LOCAL) stop $(ARGS)

status: ## show each part's address, uptime and memory
	@$(LOCAL) status $(ARGS)

test: ## run every test: units, services on real servers, web app, end to end, crashes
	@rm -rf */target/surefire-reports platform/*/target/surefire-reports gateway/target/webui-reports
	$(MVN) -Dmaven.test.failure.ignore verify
	@touch target/built
	npm --prefix gateway/src/main/webui test; web=$$?; .ci/count-tests && exit $$web

verify: test ## everything CI asks for: tests, format, contracts, web lint
	npm --prefix gateway/src/main/webui run lint
	npm --prefix gateway/src/main/webui run typecheck
	git diff --exit-code

format: ## put all sources into the one format
	$(MVN) -q spotless:apply
	npm --prefix gateway/src/main/webui run format

contract: ## write the OpenAPI files from the code
	$(MVN) -q -DskipTests package
	.ci/contracts
	$(MVN) -q -pl gateway test -Dtest=OpenApiContractTest -Dcontract.write=true
	npm --prefix gateway/src/main/webui run gen

bench: build ## measure commit to browser at 50 writes/s and print the table
	$(MVN) -q -pl platform/acceptance -am -Dskip.webui -DskipTests -Pbench verify

bench-tasks: build ## task-service against an Express and Mongoose server on the same data; MONGODB_URI, TASKS
	npm --prefix task-service/bench/express-baseline ci --no-audit --no-fund --silent
	$(MVN) -q -pl platform/acceptance -am -Dskip.webui -DskipTests -Pbench -Dbench=TasksBench verify

fuzz: build ## 10,000 generated requests over the OpenAPI: no answer is 5xx or breaks it; needs Python; ARGS=-Dfuzz.examples=20
	$(MVN) -q -pl platform/acceptance -am -Dskip.webui -DskipTests -Pbench -Dbench=Fuzz -Dschemathesis="$$(.ci/schemathesis)" $(ARGS) verify

bench-transfer: build ## time and memory of an import and of exports by task-service; MONGODB_URI, TASKS
	$(MVN) -q -pl platform/acceptance -am -Dskip.webui -DskipTests -Pbench -Dbench=TransferBench verify

bench-files: build ## a large file through the gateway and back with small heaps; MEGABYTES, MONGODB_URI
	$(MVN) -q -pl platform/acceptance -am -Dskip.webui -DskipTests -Pbench -Dbench=FilesBench verify

crash-test: build ## kill -9 each process in turn under load, three times, each time on a fresh suite
	for round in 1 2 3; do \
	  $(MVN) -q -pl platform/acceptance -am -Dskip.webui -Dsurefire.failIfNoSpecifiedTests=false -Dtest=CrashIT -Pcrash verify || exit; done

chart-check: ## the chart by helm lint, kubeconform, kube-score, checkov and the cluster of KUBECONFIG; ARGS=folder of schemas
	helm/check/chart-check $(ARGS)

cluster-test: ## install, upgrade, scale, break and remove the chart on the cluster of KUBECONFIG; ARGS=-Dcluster.form=short
	$(K8S_TEST) $(or $(filter -Dtest=%,$(ARGS)),-Dtest='*ClusterIT') $(filter-out -Dtest=%,$(ARGS))

native: native-image ## native binaries of all services by GRAALVM_HOME, or by the container NATIVE_BUILDER_IMAGE
	$(MVN) -q -Dmaven.test.skip $(NATIVE_BUILD) -pl $(MODULES) -am package

native-test: native ## the end-to-end tests on the native binaries
	$(MVN) -q -pl platform/local package -DskipTests
	$(MVN) -q -pl platform/acceptance -am -Dskip.webui -Dsurefire.failIfNoSpecifiedTests=false -Dtest='NewcomerIT,BadInputIT,WebAppIT,CrashIT' verify -Dsuite.native=true

native-image:
	@test -n "$(NATIVE_BUILDER_IMAGE)" || test -x "$$GRAALVM_HOME/bin/native-image" || \
	  { echo "Native binaries need GraalVM or Mandrel 25: set GRAALVM_HOME to one, or NATIVE_BUILDER_IMAGE to an image of one." >&2; exit 1; }

images: ## container images without a Docker engine (target/jib-image.tar); BASE_IMAGE=... NATIVE=yes AOT=no
	$(MVN) -q -Dmaven.test.skip -Pimages $(if $(BASE_IMAGE),-Dimage.base=$(BASE_IMAGE) -Dimage.base.native=$(BASE_IMAGE)) $(if $(NATIVE),$(NATIVE_BUILD)) \
	  -Dquarkus.container-image.push=false -pl $(MODULES),platform/image -am package
	$(JDK)/bin/java -Dtask-manager.local.home=platform/local/target -cp 'platform/image/target/classes:platform/image/target/lib/*' \
	  io.taskmanager.image.Images $(SERVICES) platform/local

cost: ## replicas, store sizes and a price table for a load; ARGS="--requests 500 --help"
	@$(MVN) -q -pl k8s -am -Pcost process-classes -Dexec.args="$(ARGS)"

observability-test: build ## rules by promtool, then every expression of panels, rules and alerts on a real Prometheus
	.ci/rules
	$(K8S_TEST) -Pobservability -Dtest=EveryExpressionLive -Dprometheus="$$(.ci/prometheus)"

drill: build ## break one thing after the other and see which alert fires; some 20 minutes; ARGS='-Ddrill=Redis down|outbox stuck'
	$(K8S_TEST) -Pobservability -Dtest=DetectionDrill $(if $(ARGS),'$(ARGS)') -Dprometheus="$$(.ci/prometheus)"

bench-telemetry: build ## throughput with and without metrics and traces, interleaved; some 15 minutes
	$(MVN) -q -DskipTests -Dskip.webui -pl gateway,task-service -am package -Dquarkus.package.output-directory=silent-app \
	  -Dquarkus.micrometer.binder-enabled-default=false -Dquarkus.micrometer.export.prometheus.enabled=false
	$(K8S_TEST) -Pobservability -Dtest=TelemetryCost -Dprometheus="$$(.ci/prometheus)"

clean: ## remove what was built
	$(MVN) -q clean
