#!/bin/sh
# Restores the newest dump into databases of another name, compares what is there with what was dumped, and drops them.
set -eu
backup=${BACKUP:-/backup} tmp=${TMPDIR:-/tmp}
config=$tmp/mongodb.yaml
printf 'uri: "%s"\n' "$MONGODB_URI" >"$config"
newest=$(ls -1d "$backup"/[0-9]* | sort | tail -n 1)
[ -n "$newest" ] || { echo "There is no dump in $backup" >&2; exit 1; }
echo "Restoring ${newest##*/}"
cd "$newest"
sha256sum -c SHA256SUMS

# shellcheck disable=SC2016 # JavaScript
all='const scratch = process.env.DATABASES.split(" ").map(name => [name, db.getSiblingDB("restore_test_" + name)]);'
shell() {
  # shellcheck disable=SC2086 # options, by words
  mongosh --quiet $SHELL_TLS_OPTIONS "$MONGODB_URI" --eval "$all $1"
}
drop() { shell 'scratch.forEach(([, copy]) => copy.dropDatabase());' >/dev/null; }
trap drop EXIT
drop
for database in $DATABASES; do
  # shellcheck disable=SC2086 # options, by words
  mongorestore --config "$config" $TLS_OPTIONS --quiet --stopOnError --gzip --archive="$database.gz" \
    --nsFrom "$database.*" --nsTo "restore_test_$database.*"
done
shell 'scratch.forEach(([name, copy]) => copy.getCollectionNames().forEach(collection =>
  print(name + "." + collection + " " + copy.getCollection(collection).countDocuments({}))));' | sort >"$tmp/counts"
diff counts "$tmp/counts" || { echo "The restored databases are not what was dumped" >&2; exit 1; }
echo "Restored $(wc -l <counts) collections, the same as were dumped"
