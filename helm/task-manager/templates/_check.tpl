{{- /* What a schema cannot say, in words that name the way out. */ -}}
{{- define "task-manager.check" -}}
{{- $values := .Values -}}
{{- $try := "or, to try it out, run one inside the chart: --set %s.inChart.enabled=true (or -f values-small.yaml for all three)" -}}
{{- if not (or $values.mongodb.inChart.enabled $values.mongodb.existingSecret) }}
{{- fail (printf "\n\nmongodb.existingSecret must name the Secret with the connection string of your MongoDB,\n%s" (printf $try "mongodb")) }}
{{- end }}
{{- if not (or $values.kafka.inChart.enabled $values.kafka.bootstrapServers) }}
{{- fail (printf "\n\nkafka.bootstrapServers must list your Kafka brokers,\n%s" (printf $try "kafka")) }}
{{- end }}
{{- if not (or $values.redis.inChart.enabled $values.redis.existingSecret) }}
{{- fail (printf "\n\nredis.existingSecret must name the Secret with the address of your Redis,\n%s" (printf $try "redis")) }}
{{- end }}
{{- if and (hasPrefix "SASL" $values.kafka.securityProtocol) (not $values.kafka.sasl.existingSecret) }}
{{- fail "\n\nkafka.sasl.existingSecret must name the Secret with user and password, because kafka.securityProtocol is a SASL one" }}
{{- end }}
{{- if $values.networkPolicy.enabled }}
{{- range $store := list "mongodb" "kafka" "redis" }}
{{- if not (or (index $values $store).inChart.enabled (index $values.networkPolicy $store)) }}
{{- fail (printf "\n\nnetworkPolicy.%s must say where your %s is, or nothing can reach it (networkPolicy.enabled=false allows all traffic)" $store $store) }}
{{- end }}
{{- end }}
{{- end }}
{{- if and $values.networkPolicy.enabled $values.attachments.bucket.name (not $values.networkPolicy.attachments) }}
{{- fail "\n\nnetworkPolicy.attachments must say where the store of attachments.bucket is, or task-service cannot reach it (networkPolicy.enabled=false allows all traffic)" }}
{{- end }}
{{- with $values.attachments.bucket }}
{{- if and (not .name) (or .endpoint .existingSecret) }}
{{- fail "\n\nattachments.bucket.name must name the bucket, or files are kept in MongoDB" }}
{{- end }}
{{- end }}
{{- with $values.backup }}
{{- if and .enabled (not (or .existingClaim .s3.bucket)) }}
{{- fail "\n\nbackup.existingClaim must name a PersistentVolumeClaim for the archives, or backup.s3.bucket a bucket" }}
{{- end }}
{{- end }}
{{- range $name, $settings := include "task-manager.settings" . | fromYaml }}
{{- if and $settings.kafkaLag.enabled (not (include "task-manager.topicsOf" $name)) }}
{{- fail (printf "\n\nservices.%s.kafkaLag: %s reads no topics, use autoscaling" $name $name) }}
{{- end }}
{{- end }}
{{- end }}
