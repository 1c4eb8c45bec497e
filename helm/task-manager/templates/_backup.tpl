{{- /* The dump, or the test that it can be restored: the same pod with another script. */ -}}

{{- define "task-manager.backupJob" -}}
{{- $backup := .root.Values.backup -}}
{{- $mongodb := .root.Values.mongodb -}}
{{- $full := include "task-manager.fullname" .root -}}
{{- $s3 := $backup.s3.bucket -}}
{{- $isDump := eq .task "dump" -}}
concurrencyPolicy: Forbid
startingDeadlineSeconds: 3600
successfulJobsHistoryLimit: 1
failedJobsHistoryLimit: 3
jobTemplate:
  spec:
    backoffLimit: 2
    activeDeadlineSeconds: 14400
    template:
      metadata:
        labels:
          {{- include "task-manager.selectorLabels" (dict "root" .root "name" "backup") | nindent 10 }}
          app.kubernetes.io/part-of: task-manager
      spec:
        serviceAccountName: {{ $full }}-backup
        restartPolicy: Never
        {{- include "task-manager.podSecurity" .root | nindent 8 }}
        {{- if $s3 }}
        initContainers:
          {{- include (ternary "task-manager.backupScript" "task-manager.backupTransfer" $isDump) . | nindent 10 }}
        {{- end }}
        containers:
          {{- include (ternary "task-manager.backupTransfer" "task-manager.backupScript" (and $isDump (ne "" $s3))) . | nindent 10 }}
        volumes:
          - name: tmp
            emptyDir: {}
          - name: scripts
            configMap: {name: {{ $full }}-backup, defaultMode: 0555}
          - name: backup
            {{- if $s3 }}
            emptyDir: {}
            {{- else }}
            persistentVolumeClaim: {claimName: {{ $backup.existingClaim }}}
            {{- end }}
          {{- if $mongodb.caSecret }}
          - name: ca
            secret: {secretName: {{ $mongodb.caSecret }}, items: [{key: {{ $mongodb.caKey }}, path: ca.crt}]}
          {{- end }}
{{- end }}

{{- define "task-manager.backupScript" -}}
{{- $backup := .root.Values.backup -}}
{{- $s3 := $backup.s3.bucket -}}
{{- $mongodb := .root.Values.mongodb -}}
- name: {{ .task }}
  image: {{ $backup.image }}
  imagePullPolicy: {{ .root.Values.image.pullPolicy }}
  command: [/scripts/{{ .task }}.sh]
  env:
    - {name: HOME, value: /tmp}
    - {name: DATABASES, value: auth tasks notifications}
    {{- if eq .task "dump" }}
    - {name: KEEP, value: {{ ternary 0 $backup.keep (ne "" $s3) | quote }}}
    {{- end }}
    - name: MONGODB_URI
      {{- if and $mongodb.inChart.enabled (not .uri.existingSecret) }}
      value: mongodb://{{ include "task-manager.fullname" .root }}-mongodb:27017
      {{- else }}
      valueFrom: {secretKeyRef: {name: {{ .uri.existingSecret }}, key: {{ .uri.key }}}}
      {{- end }}
    - {name: TLS_OPTIONS, value: {{ ternary "--ssl --sslCAFile=/ca/ca.crt" "" (ne "" $mongodb.caSecret) | quote }}}
    - {name: SHELL_TLS_OPTIONS, value: {{ ternary "--tls --tlsCAFile /ca/ca.crt" "" (ne "" $mongodb.caSecret) | quote }}}
  resources:
    {{- toYaml $backup.resources | nindent 4 }}
  {{- include "task-manager.containerSecurity" . | nindent 2 }}
  volumeMounts:
    - {name: tmp, mountPath: /tmp}
    - {name: backup, mountPath: /backup}
    - {name: scripts, mountPath: /scripts, readOnly: true}
    {{- if $mongodb.caSecret }}
    - {name: ca, mountPath: /ca, readOnly: true}
    {{- end }}
{{- end }}

{{- define "task-manager.backupTransfer" -}}
{{- $backup := .root.Values.backup -}}
- name: transfer
  image: {{ $backup.s3.image }}
  imagePullPolicy: {{ .root.Values.image.pullPolicy }}
  {{- if eq .task "dump" }}
  command: [rclone, copy, /backup, "store:{{ $backup.s3.bucket }}"]
  {{- else }}
  command: [sh, -euc]
  args:
    - |
      newest=$(rclone lsf --dirs-only "store:$BUCKET" | sort | tail -n 1)
      rclone copy "store:$BUCKET/$newest" "/backup/$newest"
  {{- end }}
  env:
    - {name: HOME, value: /tmp}
    - {name: BUCKET, value: {{ $backup.s3.bucket | quote }}}
    - {name: RCLONE_CONFIG_STORE_TYPE, value: s3}
    - {name: RCLONE_CONFIG_STORE_ENV_AUTH, value: "true"}
    - {name: RCLONE_CONFIG_STORE_PROVIDER, value: {{ $backup.s3.provider | quote }}}
    - {name: RCLONE_CONFIG_STORE_REGION, value: {{ $backup.s3.region | quote }}}
    - {name: RCLONE_CONFIG_STORE_ENDPOINT, value: {{ $backup.s3.endpoint | quote }}}
  {{- with $backup.s3.existingSecret }}
  envFrom:
    - secretRef: {name: {{ . }}}
  {{- end }}
  resources:
    {{- toYaml $backup.resources | nindent 4 }}
  {{- include "task-manager.containerSecurity" . | nindent 2 }}
  volumeMounts:
    - {name: tmp, mountPath: /tmp}
    - {name: backup, mountPath: /backup}
{{- end }}
