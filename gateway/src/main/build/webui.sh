#!/bin/sh
# Builds the web app into target/webui; does nothing when that is newer than all its sources.
set -eu
cd "$(dirname "$0")/../webui"
[ -f package.json ] || { echo "no web app here yet"; exit 0; }

if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
    npm ci --no-audit --no-fund
fi

built=../../../target/webui/index.html
if [ -f "$built" ] && [ -z "$(find . ../../../contract -name node_modules -prune -o -type f -newer "$built" -print | head -1)" ]; then
    exit 0
fi
npm run build
# What it is made of, for the image; without what would differ from one build to the next.
npm sbom --package-lock-only --omit=dev --sbom-format=cyclonedx | sed '/"serialNumber"/d; /"timestamp"/d' >../../../target/webui-cyclonedx.json
