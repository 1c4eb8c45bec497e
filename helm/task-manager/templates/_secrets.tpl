{{- /* name and key of a secret: the user's own, or the one the chart makes. */ -}}
{{- define "task-manager.secretRef" -}}
{name: {{ .secret.existingSecret | default (printf "%s-keys" (include "task-manager.fullname" .root)) }}, key: {{ .secret.key }}}
{{- end }}

{{- /*
A private JWK Set with one P-256 key. Helm makes keys as PEM only, but Go's DER of a P-256 key (RFC 5915) is the same 121
bytes with d, x and y in fixed places.
*/ -}}
{{- define "task-manager.newSigningKeys" -}}
{{- $der := regexReplaceAll "-----[A-Z ]+-----" (genPrivateKey "ecdsa") "" | nospace | b64dec -}}
{{- $jwk := dict "kty" "EC" "crv" "P-256" -}}
{{- range $name, $at := dict "d" 7 "x" 57 "y" 89 -}}
{{- $_ := set $jwk $name (substr ($at | int) (add $at 32 | int) $der | b64enc | replace "+" "-" | replace "/" "_" | trimSuffix "=") -}}
{{- end -}}
{{- dict "keys" (list $jwk) | toJson -}}
{{- end }}
