#!/bin/sh
# Makes or upgrades both databases of Temporal. Run at every start: what is there already is left as it is.
set -eu

prepare() {
  database=$1
  versions=$2
  # Both refuse what exists; if they failed for another reason, the upgrade below fails too and ends the job.
  temporal-sql-tool --db "$database" create || true
  temporal-sql-tool --db "$database" setup-schema -v 0.0 || true
  temporal-sql-tool --db "$database" update-schema -d "$versions"
}

prepare temporal /etc/temporal/schema/postgresql/v12/temporal/versioned
prepare temporal_visibility /etc/temporal/schema/postgresql/v12/visibility/versioned
