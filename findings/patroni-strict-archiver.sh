#!/usr/bin/env bash
# Patroni 3.0.2 (Debian 12): synchronous_mode_strict lets an archiver of WAL stand in for the synchronous replica.
#
# Expected: "the primary is not available for writes, blocking all client write requests until at least one synchronous replica comes
# up" (replication_modes.rst).
# Seen: without a replica Patroni sets synchronous_standby_names = '*'. The first pg_receivewal that reports what it has flushed is
# synchronous then, for PostgreSQL: commits go on, and no member of the cluster but the primary has them.
# Matters to: whoever switches it on so that each answer is on two machines that can serve, and archives WAL without loss.
# Tags to v4.1.4 have the same '*'; pull request 3435, merged in May 2026, is in none of them.
#
# Needs Debian 12 with python3. Output seen: see the end.
set -euo pipefail
folder=$(mktemp -d)
jobs=()
cleanup() {
  kill "${jobs[@]}" 2> /dev/null || true
  wait 2> /dev/null || true
  for _ in $(seq 100); do [ -f "$folder/data/postmaster.pid" ] || break; sleep 0.1; done
  rm -rf "$folder"
}
trap cleanup EXIT
chmod 755 "$folder"
cd "$folder"
apt-get download -qq patroni=3.0.2-1 etcd-server=3.4.23-4+b4 postgresql-15 postgresql-client-15 libpq5 libldap-2.5-0 libsasl2-2 libxml2 \
  libicu72 libxslt1.1 python3-cdiff python3-click python3-colorama python3-dateutil python3-pkg-resources python3-prettytable \
  python3-wcwidth python3-psutil python3-psycopg2 python3-six python3-urllib3 python3-yaml 2> errors || { cat errors; exit 1; }
for package in *.deb; do dpkg -x "$package" root; done
export HOME=$folder PYTHONPATH=$folder/root/usr/lib/python3/dist-packages LD_LIBRARY_PATH=$folder/root/usr/lib/$(uname -m)-linux-gnu
bin=$folder/root/usr/lib/postgresql/15/bin
# PostgreSQL does not run as root.
user=()
if [ "$(id -u)" = 0 ]; then
  user=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
  chown nobody .
fi
free() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
port=$(free) rest=$(free) client=$(free) peer=$(free)
cat > node.yml <<YML
scope: finding
name: node
restapi: {listen: '127.0.0.1:$rest', connect_address: '127.0.0.1:$rest'}
etcd3: {hosts: '127.0.0.1:$client'}
bootstrap:
  dcs: {synchronous_mode: true, synchronous_mode_strict: true}
  initdb: [{encoding: UTF8}, {locale: C.UTF-8}]
postgresql:
  listen: 127.0.0.1:$port
  connect_address: 127.0.0.1:$port
  bin_dir: $bin
  data_dir: $folder/data
  pgpass: $folder/pgpass
  authentication: {superuser: {username: postgres, password: p}, replication: {username: replication, password: p}}
  pg_hba: ['host all all 127.0.0.1/32 trust', 'host replication all 127.0.0.1/32 trust']
  parameters: {unix_socket_directories: ''}
YML
"${user[@]}" root/usr/bin/etcd --data-dir="$folder/etcd" --name=e --initial-cluster=e=http://127.0.0.1:$peer \
  --listen-client-urls=http://127.0.0.1:$client --advertise-client-urls=http://127.0.0.1:$client \
  --listen-peer-urls=http://127.0.0.1:$peer --initial-advertise-peer-urls=http://127.0.0.1:$peer > etcd.log 2>&1 &
jobs+=($!)
"${user[@]}" /usr/bin/python3 root/usr/bin/patroni node.yml > patroni.log 2>&1 &
jobs=($! "${jobs[@]}")
says() { "$bin/psql" -XAtq -h 127.0.0.1 -p "$port" -U postgres -c "$1"; }
until [ "$(says 'show synchronous_standby_names' 2> /dev/null)" = '*' ] \
  && python3 -c "import urllib.request as u; u.urlopen('http://127.0.0.1:$rest/primary')" 2> /dev/null; do
  sleep 1
  [ "$SECONDS" -lt 120 ] || { cat patroni.log; exit 1; }
done
says 'set synchronous_commit = local; create table answer (n int)'
write() { if timeout 5 "$bin/psql" -Xq -h 127.0.0.1 -p "$port" -U postgres -c "insert into answer values ($1)"; then echo committed; else echo waits; fi; }
{
  echo "synchronous_standby_names: $(says 'show synchronous_standby_names')"
  echo "insert without a replica: $(write 1)"
  mkdir archive
  "$bin/pg_receivewal" -h 127.0.0.1 -p "$port" -U replication -S archiver --create-slot
  "$bin/pg_receivewal" -h 127.0.0.1 -p "$port" -U replication -S archiver --synchronous -D archive > archive.log 2>&1 &
  jobs=($! "${jobs[@]}")
  for _ in $(seq 50); do [ -z "$(says 'select 1 from pg_stat_replication')" ] || break; sleep 0.1; done
  echo "insert with an archiver: $(write 2)"
  echo "replication: $(says 'select application_name, sync_state from pg_stat_replication')"
  echo "members: $(python3 -c "import json, urllib.request as u
print([m['role'] for m in json.load(u.urlopen('http://127.0.0.1:$rest/cluster'))['members']])")"
} > output
cat output
diff output - <<'SEEN'
synchronous_standby_names: *
insert without a replica: waits
insert with an archiver: committed
replication: pg_receivewal|sync
members: ['leader']
SEEN
