#!/bin/sh
# Dumps each database to /backup/<time>/, with the number of documents of each collection and checksums of all files.
# The folder appears under its name only when it is whole.
set -eu
backup=${BACKUP:-/backup} tmp=${TMPDIR:-/tmp}
config=$tmp/mongodb.yaml
printf 'uri: "%s"\n' "$MONGODB_URI" >"$config"
name=$(date -u +%Y%m%dT%H%M%SZ)
work=$backup/.$name
mkdir -p "$work"
cd "$work"
for database in $DATABASES; do
  # shellcheck disable=SC2086 # options, by words
  mongodump --config "$config" $TLS_OPTIONS --db "$database" --gzip --archive="$database.gz" 2>"$tmp/$database.log" ||
    { cat "$tmp/$database.log" >&2; exit 1; }
  sed -n 's/.*done dumping \([^ ]*\) (\([0-9]*\) doc.*/\1 \2/p' "$tmp/$database.log" >>counts
done
sort -o counts counts
sha256sum ./*.gz counts >SHA256SUMS
mv "$work" "$backup/$name"
rm -rf "$backup"/.[0-9]*
if [ "$KEEP" -gt 0 ]; then
  for old in $(ls -1d "$backup"/[0-9]* | sort -r | tail -n +$((KEEP + 1))); do
    rm -r "$old"
  done
fi
echo "Dumped $(wc -l <"$backup/$name/counts") collections, $(du -sh "$backup/$name" | cut -f1), to $name"
