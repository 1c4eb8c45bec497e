{{- /* The six helpers of every chart. Most take (dict "root" $ "name" "task-service"), the name being a service or another part. */ -}}

{{- define "task-manager.fullname" -}}
{{- .Values.fullnameOverride | default .Release.Name | trunc 32 | trimSuffix "-" -}}
{{- end }}

{{- define "task-manager.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" -}}
{{- end }}

{{- define "task-manager.labels" -}}
helm.sh/chart: {{ include "task-manager.chart" .root }}
{{ include "task-manager.selectorLabels" . }}
app.kubernetes.io/part-of: task-manager
app.kubernetes.io/version: {{ .version | default .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- end }}

{{- define "task-manager.selectorLabels" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "task-manager.serviceAccountName" -}}
{{ include "task-manager.fullname" .root }}-{{ .name }}
{{- end }}

{{- /* repository:tag, with the digest when there is one. */ -}}
{{- define "task-manager.image" -}}
{{- $image := .root.Values.image -}}
{{- $tag := .tag | default $image.tag | default .root.Chart.AppVersion -}}
{{- printf "%s:%s" (.repository | default (printf "%s/%s" $image.repository .name)) $tag -}}
{{- with .digest }}@{{ . }}{{ end -}}
{{- end }}
