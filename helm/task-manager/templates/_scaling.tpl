{{- /* How a service grows and shrinks: by its own load (HPA), or by the messages waiting for it (KEDA). */ -}}

{{- /* Up at once, down slowly. */ -}}
{{- define "task-manager.scalingBehavior" -}}
scaleUp:
  stabilizationWindowSeconds: 0
  policies: [{type: Percent, value: 100, periodSeconds: 15}, {type: Pods, value: 2, periodSeconds: 15}]
scaleDown:
  stabilizationWindowSeconds: 300
  policies: [{type: Pods, value: 1, periodSeconds: 60}]
{{- end }}

{{- define "task-manager.horizontalPodAutoscaler" -}}
{{- $full := printf "%s-%s" (include "task-manager.fullname" .root) .name -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ $full }}
  labels:
    {{- include "task-manager.labels" . | nindent 4 }}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: {{ $full }}}
  {{- with .settings.autoscaling }}
  minReplicas: {{ .min }}
  maxReplicas: {{ .max }}
  metrics:
    {{- if .cpu }}
    - type: Resource
      resource: {name: cpu, target: {type: Utilization, averageUtilization: {{ .cpu }}}}
    {{- end }}
    {{- if .requestsInFlight }}
    - type: Pods
      pods:
        # The management port counts its own.
        metric: {name: http_server_active_requests, selector: {matchLabels: {server_port: "8080"}}}
        target: {type: AverageValue, averageValue: {{ .requestsInFlight | quote }}}
    {{- end }}
  {{- end }}
  behavior:
    {{- include "task-manager.scalingBehavior" . | nindent 4 }}
{{- end }}

{{- /* The topics a service reads as a group of its own name. */ -}}
{{- define "task-manager.topicsOf" -}}
{{- if eq . "task-service" }}accounts{{ else if eq . "notification-service" }}accounts projects tasks comments{{ end -}}
{{- end }}

{{- define "task-manager.scaledObject" -}}
{{- $root := .root -}}
{{- $name := .name -}}
{{- $kafka := $root.Values.kafka -}}
{{- $full := printf "%s-%s" (include "task-manager.fullname" .root) .name -}}
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: {{ $full }}
  labels:
    {{- include "task-manager.labels" . | nindent 4 }}
spec:
  scaleTargetRef: {name: {{ $full }}}
  {{- with .settings.kafkaLag }}
  minReplicaCount: {{ .min }}
  maxReplicaCount: {{ .max }}
  advanced:
    horizontalPodAutoscalerConfig:
      behavior:
        {{- include "task-manager.scalingBehavior" $ | nindent 8 }}
  triggers:
    {{- $lag := .lag }}
    {{- range $topic := include "task-manager.topicsOf" $name | splitList " " }}
    - type: kafka
      metadata:
        bootstrapServers: {{ include "task-manager.kafkaServers" $root | quote }}
        consumerGroup: {{ $name }}
        topic: {{ $topic }}
        lagThreshold: {{ $lag | quote }}
        offsetResetPolicy: earliest
        {{- if not $kafka.inChart.enabled }}
        sasl: {{ hasPrefix "SASL" $kafka.securityProtocol | ternary ($kafka.sasl.mechanism | lower | replace "plain" "plaintext" | replace "scram-sha-" "scram_sha") "none" }}
        tls: {{ hasSuffix "SSL" $kafka.securityProtocol | ternary "enable" "disable" }}
        {{- end }}
      {{- if include "task-manager.kafkaSecrets" $root }}
      authenticationRef: {name: {{ include "task-manager.fullname" $root }}-kafka}
      {{- end }}
    {{- end }}
  {{- end }}
{{- end }}

{{- /* How KEDA signs in at the brokers: as the services do. */ -}}
{{- define "task-manager.kafkaAuthentication" -}}
{{- $kafka := .Values.kafka -}}
{{- $lag := false -}}
{{- range include "task-manager.settings" . | fromYaml }}{{ $lag = or $lag .kafkaLag.enabled }}{{ end -}}
{{- if and $lag (include "task-manager.kafkaSecrets" .) }}
---
apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata:
  name: {{ include "task-manager.fullname" . }}-kafka
  labels:
    {{- include "task-manager.labels" (dict "root" . "name" "kafka") | nindent 4 }}
spec:
  secretTargetRef:
    {{- include "task-manager.kafkaSecrets" . | nindent 4 }}
{{- end }}
{{- end }}

{{- define "task-manager.kafkaSecrets" -}}
{{- with .Values.kafka }}
{{- if not .inChart.enabled }}
{{- if hasPrefix "SASL" .securityProtocol }}
- {parameter: username, name: {{ .sasl.existingSecret }}, key: {{ .sasl.usernameKey }}}
- {parameter: password, name: {{ .sasl.existingSecret }}, key: {{ .sasl.passwordKey }}}
{{- end }}
{{- if .caSecret }}
- {parameter: ca, name: {{ .caSecret }}, key: {{ .caKey }}}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
