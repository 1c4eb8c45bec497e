{{- /* The Services of one service. */ -}}

{{- /* The stable address. The gateway's serves its canary too: its share is its share of the pods. */ -}}
{{- define "task-manager.clusterService" -}}
{{- $edge := eq .name "gateway" -}}
{{- $service := .root.Values.access.service -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "task-manager.fullname" .root }}-{{ .name }}
  labels:
    {{- include "task-manager.labels" . | nindent 4 }}
  {{- if and $edge $service.annotations }}
  annotations:
    {{- toYaml $service.annotations | nindent 4 }}
  {{- end }}
spec:
  type: {{ ternary $service.type "ClusterIP" $edge }}
  selector:
    {{- include (ternary "task-manager.selectorLabels" "task-manager.trackLabels" $edge) . | nindent 4 }}
  ports:
    - {name: http, port: {{ ternary $service.port 8080 $edge }}, targetPort: http, appProtocol: http}
{{- end }}

{{- /* One address per pod, for who balances by himself. */ -}}
{{- define "task-manager.replicasService" -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "task-manager.fullname" .of.root }}-{{ .of.name }}-{{ .suffix }}
  labels:
    {{- include "task-manager.labels" .of | nindent 4 }}
spec:
  clusterIP: None
  selector:
    {{- include "task-manager.trackLabels" .of | nindent 4 }}
  ports:
    - {name: http, port: 8080, targetPort: http, appProtocol: http}
    - {name: management, port: 9000, targetPort: management, appProtocol: http}
{{- end }}
