{{- /* A store inside the chart: one pod with a volume that goes when the release goes. For evaluation. */ -}}

{{- define "task-manager.storePort" -}}
{{- get (dict "mongodb" 27017 "kafka" 9092 "redis" 6379) . -}}
{{- end }}

{{- define "task-manager.store" -}}
{{- $full := printf "%s-%s" (include "task-manager.fullname" .root) .name -}}
{{- $embedded := .root.Values.inChartStores -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ $full }}
  labels:
    {{- include "task-manager.labels" . | nindent 4 }}
automountServiceAccountToken: false
---
apiVersion: v1
kind: Service
metadata:
  name: {{ $full }}
  labels:
    {{- include "task-manager.labels" . | nindent 4 }}
spec:
  selector:
    {{- include "task-manager.selectorLabels" . | nindent 4 }}
  ports:
    - {name: {{ .name }}, port: {{ include "task-manager.storePort" .name }}, targetPort: {{ .name }}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ $full }}
  labels:
    {{- include "task-manager.labels" . | nindent 4 }}
spec:
  replicas: 1
  serviceName: {{ $full }}
  selector:
    matchLabels:
      {{- include "task-manager.selectorLabels" . | nindent 6 }}
  persistentVolumeClaimRetentionPolicy: {whenDeleted: Delete, whenScaled: Retain}
  template:
    metadata:
      labels:
        {{- include "task-manager.selectorLabels" . | nindent 8 }}
        app.kubernetes.io/part-of: task-manager
    spec:
      serviceAccountName: {{ $full }}
      {{- include "task-manager.podSecurity" .root | nindent 6 }}
      terminationGracePeriodSeconds: 30
      containers:
        - name: {{ .name }}
          {{- if $embedded.embedded }}
          image: {{ include "task-manager.image" (dict "root" .root "name" "local" "repository" $embedded.repository) }}
          args: [{{ .name | replace "mongodb" "mongo" }}]
          env:
            - {name: STORE_DATA, value: /data}
            {{- if eq .name "kafka" }}
            - {name: KAFKA_ADVERTISED_HOST, value: {{ include "task-manager.kafkaHost" .root }}}
            {{- end }}
          {{- else }}
          image: {{ .store.image }}
          {{- include (printf "task-manager.%sProcess" .name) . | nindent 10 }}
          {{- end }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          ports:
            - {name: {{ .name }}, containerPort: {{ include "task-manager.storePort" .name }}}
          startupProbe:
            tcpSocket: {port: {{ .name }}}
            periodSeconds: 1
            failureThreshold: 120
          livenessProbe:
            tcpSocket: {port: {{ .name }}}
            periodSeconds: 20
            timeoutSeconds: 5
            failureThreshold: 3
          readinessProbe:
            tcpSocket: {port: {{ .name }}}
            periodSeconds: 5
            timeoutSeconds: 2
          resources:
            {{- toYaml .store.resources | nindent 12 }}
          {{- include "task-manager.containerSecurity" . | nindent 10 }}
          volumeMounts:
            - {name: data, mountPath: /data}
            - {name: tmp, mountPath: /tmp}
            {{- if and (eq .name "kafka") (not $embedded.embedded) }}
            - {name: tmp, mountPath: /opt/kafka/config, subPath: config}
            - {name: tmp, mountPath: /opt/kafka/logs, subPath: logs}
            {{- end }}
      volumes:
        - name: tmp
          emptyDir: {}
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        {{- with $embedded.storageClass }}
        storageClassName: {{ . }}
        {{- end }}
        resources:
          requests: {storage: {{ .store.storage }}}
{{- end }}

{{- define "task-manager.mongodbProcess" -}}
command: [mongod, --bind_ip_all, --dbpath, /data, --wiredTigerCacheSizeGB, "0.25"]
{{- end }}

{{- define "task-manager.redisProcess" -}}
command: [valkey-server, --dir, /data, --appendonly, "yes", --maxmemory, 128mb, --maxmemory-policy, volatile-lru]
{{- end }}

{{- define "task-manager.kafkaProcess" -}}
env:
  - {name: KAFKA_NODE_ID, value: "1"}
  - {name: KAFKA_PROCESS_ROLES, value: "broker,controller"}
  - {name: KAFKA_LISTENERS, value: "CLIENT://:9092,CONTROLLER://127.0.0.1:9093"}
  - {name: KAFKA_ADVERTISED_LISTENERS, value: "CLIENT://{{ include "task-manager.kafkaHost" .root }}:9092"}
  - {name: KAFKA_LISTENER_SECURITY_PROTOCOL_MAP, value: "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT"}
  - {name: KAFKA_INTER_BROKER_LISTENER_NAME, value: CLIENT}
  - {name: KAFKA_CONTROLLER_LISTENER_NAMES, value: CONTROLLER}
  - {name: KAFKA_CONTROLLER_QUORUM_VOTERS, value: "1@127.0.0.1:9093"}
  - {name: KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR, value: "1"}
  - {name: KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR, value: "1"}
  - {name: KAFKA_TRANSACTION_STATE_LOG_MIN_ISR, value: "1"}
  - {name: KAFKA_LOG_DIRS, value: /data/log}
  - {name: KAFKA_HEAP_OPTS, value: "-Xmx256m -Xms64m"}
{{- end }}
