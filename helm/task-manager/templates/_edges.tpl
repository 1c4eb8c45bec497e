{{- /*
Who talks to whom, as a table: pod -> who may reach which port (from), and what it may reach (to; rules are the user's own,
for what is outside the chart).
*/ -}}
{{- define "task-manager.edges" -}}
{{- $values := .Values -}}
{{- $policy := .Values.networkPolicy -}}
{{- $everyService := concat $policy.otlp $policy.extraEgress -}}
{{- $metrics := dict "port" "management" "peers" $policy.metricsFrom -}}
{{- $edges := dict -}}

{{- $_ := set $edges "gateway" (dict
      "from" (list (dict "port" "http" "peers" $policy.gatewayFrom) $metrics)
      "to" (list (dict "pod" "auth-service" "port" "http") (dict "pod" "task-service" "port" "http") (dict "pod" "notification-service" "port" "http"))
      "rules" $everyService) -}}
{{- range $name := list "auth-service" "task-service" "notification-service" -}}
{{- $to := list -}}
{{- $rules := $everyService -}}
{{- range $store := include "task-manager.storesOf" $name | splitList " " -}}
{{- if (index $values $store).inChart.enabled -}}
{{- $to = append $to (dict "pod" $store "port" $store) -}}
{{- else -}}
{{- $rules = concat $rules (index $policy $store) -}}
{{- end -}}
{{- end -}}
{{- if and (eq $name "task-service") $values.attachments.bucket.name -}}
{{- $rules = concat $rules $policy.attachments -}}
{{- end -}}
{{- $callers := list "gateway" -}}
{{- if eq $name "auth-service" -}}
{{- /* For the keys that access tokens are verified with. */ -}}
{{- $callers = list "gateway" "task-service" "notification-service" -}}
{{- else -}}
{{- $to = append $to (dict "pod" "auth-service" "port" "http") -}}
{{- end -}}
{{- $_ := set $edges $name (dict "from" (list (dict "port" "http" "pods" $callers) $metrics) "to" $to "rules" $rules) -}}
{{- end -}}

{{- range $store := list "mongodb" "kafka" "redis" -}}
{{- if (index $values $store).inChart.enabled -}}
{{- $callers := eq $store "redis" | ternary (list "auth-service" "task-service") (list "auth-service" "task-service" "notification-service") -}}
{{- if and (eq $store "mongodb") $values.backup.enabled -}}
{{- $callers = append $callers "backup" -}}
{{- end -}}
{{- $from := list (dict "port" $store "pods" $callers) -}}
{{- range include "task-manager.settings" $ | fromYaml -}}
{{- if and (eq $store "kafka") .kafkaLag.enabled (lt (len $from) 2) -}}
{{- $from = append $from (dict "port" "kafka" "peers" $policy.kedaFrom) -}}
{{- end -}}
{{- end -}}
{{- $_ := set $edges $store (dict "from" $from) -}}
{{- end -}}
{{- end -}}

{{- $_ := set $edges "smoke-test" (dict "to" (list (dict "pod" "gateway" "port" "http"))) -}}
{{- if $values.backup.enabled -}}
{{- $backup := $values.mongodb.inChart.enabled | ternary (dict "to" (list (dict "pod" "mongodb" "port" "mongodb"))) (dict "rules" $policy.mongodb) -}}
{{- if $values.backup.s3.bucket -}}
{{- $_ := set $backup "rules" (concat ($backup.rules | default list) $policy.objectStore) -}}
{{- end -}}
{{- $_ := set $edges "backup" $backup -}}
{{- end -}}
{{- toYaml $edges -}}
{{- end }}
