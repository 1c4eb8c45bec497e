{{- /*
One service: what is the same for all four. Templates pass around one dictionary, made by "task-manager.services":
  root      the chart's context
  name      gateway, auth-service, task-service or notification-service
  settings  `defaults` with the service's own values over them
*/ -}}

{{- /* The four as YAML: name -> settings. */ -}}
{{- define "task-manager.settings" -}}
{{- $defaults := .Values.defaults -}}
{{- range $name, $own := .Values.services }}
{{ $name }}:
  {{- mustMergeOverwrite (deepCopy $defaults) (deepCopy ($own | default dict)) | toYaml | nindent 2 }}
{{- end }}
{{- end }}

{{- define "task-manager.isScaled" -}}
{{- if or .settings.autoscaling.enabled .settings.kafkaLag.enabled }}true{{ end -}}
{{- end }}

{{- define "task-manager.trackLabels" -}}
{{ include "task-manager.selectorLabels" . }}
task-manager/track: {{ .track }}
{{- end }}

{{- define "task-manager.podLabels" -}}
{{ include "task-manager.trackLabels" . }}
app.kubernetes.io/part-of: task-manager
app.kubernetes.io/version: {{ .version | default .root.Chart.AppVersion | quote }}
{{- with .root.Values.region }}
topology.kubernetes.io/region: {{ . }}
{{- end }}
{{- with .settings.podLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- /* One revision: the stable one, or the canary beside it. */ -}}
{{- define "task-manager.deployment" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "task-manager.fullname" .root }}-{{ .name }}{{ if eq .track "canary" }}-canary{{ end }}
  labels:
    {{- include "task-manager.labels" . | nindent 4 }}
    task-manager/track: {{ .track }}
spec:
  {{- if eq .track "canary" }}
  replicas: {{ .settings.canary.replicas }}
  {{- else if not (include "task-manager.isScaled" .) }}
  replicas: {{ .settings.replicas }}
  {{- end }}
  revisionHistoryLimit: 3
  strategy:
    type: RollingUpdate
    rollingUpdate: {maxUnavailable: 0, maxSurge: 25%}
  selector:
    matchLabels:
      {{- include "task-manager.trackLabels" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "task-manager.podLabels" . | nindent 8 }}
      {{- with .settings.podAnnotations }}
      annotations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
    spec:
      {{- include "task-manager.servicePod" . | nindent 6 }}
{{- end }}

{{- define "task-manager.servicePod" -}}
serviceAccountName: {{ include "task-manager.serviceAccountName" . }}
{{ include "task-manager.podSecurity" .root }}
{{- if eq .track "migration" }}
restartPolicy: Never
{{- else }}
terminationGracePeriodSeconds: {{ add .settings.drainSeconds .settings.shutdownSeconds 10 }}
{{- end }}
{{- with .settings.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .settings.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .settings.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- if ne .track "migration" }}
{{ include "task-manager.spread" . }}
{{- end }}
containers:
  - name: {{ .name }}
    image: {{ include "task-manager.serviceImage" . }}
    imagePullPolicy: {{ .root.Values.image.pullPolicy }}
    env:
      {{- include "task-manager.env" . | nindent 6 }}
      {{- if eq .track "migration" }}
      - {name: MIGRATE_ONLY, value: "true"}
      - {name: MIGRATE_TIMEOUT, value: {{ .root.Values.migrations.timeoutSeconds }}s}
      {{- end }}
    {{- with .settings.envFromSecrets }}
    envFrom:
      {{- range . }}
      - secretRef: {name: {{ . }}}
      {{- end }}
    {{- end }}
    {{- if ne .track "migration" }}
    ports:
      - {name: http, containerPort: 8080}
      - {name: management, containerPort: 9000}
    {{- include "task-manager.probes" . | nindent 4 }}
    {{- end }}
    resources:
      {{- toYaml .settings.resources | nindent 6 }}
    {{- include "task-manager.containerSecurity" . | nindent 4 }}
    volumeMounts:
      - {name: tmp, mountPath: /tmp}
      {{- with include "task-manager.mounts" . | trim }}
      {{- . | nindent 6 }}
      {{- end }}
volumes:
  - name: tmp
    emptyDir: {}
  {{- with include "task-manager.volumes" . | trim }}
  {{- . | nindent 2 }}
  {{- end }}
{{- end }}

{{- define "task-manager.serviceImage" -}}
{{- $of := .settings -}}
{{- if eq .track "canary" }}{{ $of = dict "tag" (.settings.canary.tag | default .settings.tag) "digest" .settings.canary.digest "repository" .settings.repository }}{{ end -}}
{{- include "task-manager.image" (dict "root" .root "name" .name "repository" $of.repository "tag" $of.tag "digest" $of.digest) -}}
{{- end }}

{{- /* Zones and nodes each get their part, where there is more than one. */ -}}
{{- define "task-manager.spread" -}}
affinity:
  {{- if .settings.affinity }}
  {{- toYaml .settings.affinity | nindent 2 }}
  {{- else }}
  podAntiAffinity:
    preferredDuringSchedulingIgnoredDuringExecution:
      - weight: 100
        podAffinityTerm:
          topologyKey: kubernetes.io/hostname
          labelSelector:
            matchLabels:
              {{- include "task-manager.trackLabels" . | nindent 14 }}
  {{- end }}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: topology.kubernetes.io/zone
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "task-manager.trackLabels" . | nindent 8 }}
    matchLabelKeys: [pod-template-hash]
{{- end }}

{{- /* Liveness asks the process alone, readiness what it needs to begin; neither asks a store that all would lose at once. */ -}}
{{- define "task-manager.probes" -}}
startupProbe:
  httpGet: {path: /health/started, port: management}
  periodSeconds: 1
  failureThreshold: {{ .settings.startSeconds }}
livenessProbe:
  httpGet: {path: /health/live, port: management}
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 3
readinessProbe:
  httpGet: {path: /health/ready, port: management}
  periodSeconds: 2
  timeoutSeconds: 2
  failureThreshold: 2
lifecycle:
  preStop:
    # First half of the drain: load balancers and name servers forget the pod. In the second, SHUTDOWN_DELAY, it still
    # serves, and closes each connection after its answer.
    sleep: {seconds: {{ div .settings.drainSeconds 2 }}}
{{- end }}
