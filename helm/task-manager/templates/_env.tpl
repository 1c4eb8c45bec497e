{{- /* The environment of a service, as its README lists it. */ -}}

{{- define "task-manager.env" -}}
{{- $values := .root.Values -}}
{{- $full := include "task-manager.fullname" .root -}}
- {name: HTTP_PORT, value: "8080"}
- {name: MANAGEMENT_PORT, value: "9000"}
- {name: SHUTDOWN_DELAY, value: {{ sub .settings.drainSeconds (div .settings.drainSeconds 2) }}s}
- {name: SHUTDOWN_TIMEOUT, value: {{ .settings.shutdownSeconds }}s}
- {name: LOG_LEVEL, value: {{ $values.telemetry.logLevel }}}
{{- with $values.region }}
- {name: REGION, value: {{ . | quote }}}
{{- end }}
{{- with $values.telemetry.sentry }}
{{- if .existingSecret }}
- name: SENTRY_DSN
  valueFrom: {secretKeyRef: {name: {{ .existingSecret }}, key: {{ .key }}}}
{{- end }}
{{- end }}
{{- with $values.telemetry.otlpEndpoint }}
- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: {{ . | quote }}}
- {name: TRACES_SAMPLE_RATIO, value: {{ $values.telemetry.sampleRatio | quote }}}
{{- end }}
{{- if ne .name "auth-service" }}
- {name: TOKEN_JWKS_URL, value: http://{{ $full }}-auth-service:8080/.well-known/jwks.json}
{{- end }}
{{- if eq .name "gateway" }}
{{- include "task-manager.gatewayEnv" . }}
{{- else }}
{{ include "task-manager.mongodbEnv" .root }}
{{ include "task-manager.kafkaEnv" .root | trim }}
{{- end }}
{{- if has "redis" (include "task-manager.storesOf" .name | splitList " ") }}
{{ include "task-manager.redisEnv" .root }}
{{- end }}
{{- if eq .name "task-service" }}
{{- include "task-manager.bucketEnv" $values.attachments.bucket }}
{{- end }}
{{- if eq .name "auth-service" }}
- {name: COOKIE_SECURE, value: {{ $values.access.secureCookies | quote }}}
- {name: AUTH_SIGNING_KEYS_FILE, value: /etc/task-manager/keys/signing-keys.json}
- name: PASSWORD_PEPPER
  valueFrom: {secretKeyRef: {{ include "task-manager.secretRef" (dict "root" .root "secret" $values.secrets.passwordPepper) }}}
- name: REFRESH_SECRET
  valueFrom: {secretKeyRef: {{ include "task-manager.secretRef" (dict "root" .root "secret" $values.secrets.refreshSecret) }}}
{{- else if ne .name "gateway" }}
- name: CURSOR_SECRET
  valueFrom: {secretKeyRef: {{ include "task-manager.secretRef" (dict "root" .root "secret" $values.secrets.cursorSecret) }}}
{{- end }}
{{- with .settings.javaOptions }}
- {name: JAVA_TOOL_OPTIONS, value: {{ . | quote }}}
{{- end }}
{{- range $name, $value := .settings.env }}
- {name: {{ $name }}, value: {{ $value | quote }}}
{{- end }}
{{- end }}

{{- define "task-manager.gatewayEnv" -}}
{{- $root := .root -}}
{{- $full := include "task-manager.fullname" $root -}}
{{- $access := $root.Values.access -}}
{{- $services := include "task-manager.settings" $root | fromYaml -}}
{{- range $name := list "auth-service" "task-service" "notification-service" }}
{{- $variable := $name | upper | replace "-" "_" }}
- {name: {{ $variable }}_URL, value: http://{{ $full }}-{{ $name }}-replicas:8080}
{{- with (index $services $name).canary }}
{{- if .enabled }}
- {name: {{ $variable }}_CANARY_URL, value: http://{{ $full }}-{{ $name }}-canary:8080}
- {name: {{ $variable }}_CANARY_WEIGHT, value: {{ .weight | quote }}}
{{- end }}
{{- end }}
{{- end }}
- {name: COOKIE_SECURE, value: {{ $access.secureCookies | quote }}}
{{- with $access.corsOrigins }}
- {name: CORS_ORIGINS, value: {{ join "," . | quote }}}
{{- end }}
{{- with $access.trustedProxies }}
- {name: BEHIND_PROXY, value: "true"}
- {name: TRUSTED_PROXIES, value: {{ join "," . | quote }}}
{{- end }}
{{- end }}

{{- define "task-manager.mongodbEnv" -}}
{{- $mongodb := .Values.mongodb -}}
- name: MONGODB_URI
  {{- if $mongodb.inChart.enabled }}
  value: mongodb://{{ include "task-manager.fullname" . }}-mongodb:27017
  {{- else }}
  valueFrom: {secretKeyRef: {name: {{ $mongodb.existingSecret }}, key: {{ $mongodb.key }}}}
  {{- end }}
{{- if $mongodb.caSecret }}
- {name: QUARKUS_MONGODB_TLS_CONFIGURATION_NAME, value: mongodb}
- {name: QUARKUS_TLS_MONGODB_TRUST_STORE_PEM_CERTS, value: /etc/task-manager/ca/mongodb/ca.crt}
{{- end }}
{{- end }}

{{- define "task-manager.redisEnv" -}}
{{- $redis := .Values.redis -}}
- name: REDIS_URL
  {{- if $redis.inChart.enabled }}
  value: redis://{{ include "task-manager.fullname" . }}-redis:6379
  {{- else }}
  valueFrom: {secretKeyRef: {name: {{ $redis.existingSecret }}, key: {{ $redis.key }}}}
  {{- end }}
{{- if $redis.caSecret }}
- {name: QUARKUS_REDIS_TLS_CONFIGURATION_NAME, value: redis}
- {name: QUARKUS_TLS_REDIS_TRUST_STORE_PEM_CERTS, value: /etc/task-manager/ca/redis/ca.crt}
- {name: QUARKUS_TLS_REDIS_HOSTNAME_VERIFICATION_ALGORITHM, value: HTTPS}
{{- end }}
{{- end }}

{{- /* With the namespace, because KEDA asks from another one. */ -}}
{{- define "task-manager.kafkaHost" -}}
{{ include "task-manager.fullname" . }}-kafka.{{ .Release.Namespace }}.svc
{{- end }}

{{- define "task-manager.kafkaServers" -}}
{{- if .Values.kafka.inChart.enabled }}{{ include "task-manager.kafkaHost" . }}:9092{{ else }}{{ .Values.kafka.bootstrapServers }}{{ end -}}
{{- end }}

{{- /* Every KAFKA_* variable is a setting of the Kafka clients. */ -}}
{{- define "task-manager.kafkaEnv" -}}
{{- $kafka := .Values.kafka -}}
- {name: KAFKA_BOOTSTRAP_SERVERS, value: {{ include "task-manager.kafkaServers" . | quote }}}
- {name: OUTBOX_PARTITIONS, value: {{ $kafka.topics.partitions | quote }}}
- {name: OUTBOX_REPLICAS, value: {{ $kafka.topics.replicas | quote }}}
{{- if not $kafka.inChart.enabled }}
- {name: KAFKA_SECURITY_PROTOCOL, value: {{ $kafka.securityProtocol }}}
{{- if hasPrefix "SASL" $kafka.securityProtocol }}
- name: BROKER_USERNAME
  valueFrom: {secretKeyRef: {name: {{ $kafka.sasl.existingSecret }}, key: {{ $kafka.sasl.usernameKey }}}}
- name: BROKER_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ $kafka.sasl.existingSecret }}, key: {{ $kafka.sasl.passwordKey }}}}
- {name: KAFKA_SASL_MECHANISM, value: {{ $kafka.sasl.mechanism }}}
- name: KAFKA_SASL_JAAS_CONFIG
  value: org.apache.kafka.common.security.{{ ternary "plain.Plain" "scram.Scram" (eq $kafka.sasl.mechanism "PLAIN") }}LoginModule required username="$(BROKER_USERNAME)" password="$(BROKER_PASSWORD)";
{{- end }}
{{- if $kafka.caSecret }}
- {name: KAFKA_SSL_TRUSTSTORE_TYPE, value: PEM}
- {name: KAFKA_SSL_TRUSTSTORE_LOCATION, value: /etc/task-manager/ca/kafka/ca.crt}
{{- end }}
{{- end }}
{{- end }}

{{- /* Of the bucket for attachments, which is always the user's own. */ -}}
{{- define "task-manager.bucketEnv" -}}
{{- if .name }}
- {name: ATTACHMENT_BUCKET_NAME, value: {{ .name | quote }}}
- {name: ATTACHMENT_BUCKET_REGION, value: {{ .region | quote }}}
{{- with .endpoint }}
- {name: ATTACHMENT_BUCKET_ENDPOINT, value: {{ . | quote }}}
{{- end }}
{{- if ne (toString .pathStyle) "" }}
- {name: ATTACHMENT_BUCKET_PATH_STYLE, value: {{ .pathStyle | quote }}}
{{- end }}
{{- if .existingSecret }}
- name: ATTACHMENT_BUCKET_ACCESS_KEY
  valueFrom: {secretKeyRef: {name: {{ .existingSecret }}, key: {{ .accessKeyKey }}}}
- name: ATTACHMENT_BUCKET_SECRET_KEY
  valueFrom: {secretKeyRef: {name: {{ .existingSecret }}, key: {{ .secretKeyKey }}}}
{{- end }}
{{- end }}
{{- end }}

{{- /* The stores of a service, in the order of its volumes. */ -}}
{{- define "task-manager.storesOf" -}}
{{- if has . (list "auth-service" "task-service") }}mongodb kafka redis{{ else if ne . "gateway" }}mongodb kafka{{ end -}}
{{- end }}

{{- define "task-manager.mounts" -}}
{{- $root := .root -}}
{{- if eq .name "auth-service" }}
- {name: keys, mountPath: /etc/task-manager/keys, readOnly: true}
{{- end }}
{{- range $store := include "task-manager.storesOf" .name | splitList " " | compact }}
{{- if (index $root.Values $store).caSecret }}
- {name: {{ $store }}-ca, mountPath: /etc/task-manager/ca/{{ $store }}, readOnly: true}
{{- end }}
{{- end }}
{{- end }}

{{- define "task-manager.volumes" -}}
{{- $root := .root -}}
{{- if eq .name "auth-service" }}
{{- $ref := include "task-manager.secretRef" (dict "root" $root "secret" $root.Values.secrets.signingKeys) | fromYaml }}
- name: keys
  secret:
    secretName: {{ $ref.name }}
    defaultMode: 0440
    items: [{key: {{ $ref.key }}, path: signing-keys.json}]
{{- end }}
{{- range $store := include "task-manager.storesOf" .name | splitList " " | compact }}
{{- with index $root.Values $store }}
{{- if .caSecret }}
- name: {{ $store }}-ca
  secret: {secretName: {{ .caSecret }}, items: [{key: {{ .caKey }}, path: ca.crt}]}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
