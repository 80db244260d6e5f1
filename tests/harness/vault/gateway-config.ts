import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the parts of one gateway listen and lie. */
export interface Places {
  readonly folder: string;
  readonly s3: number;
  readonly monitor: number;
  /** `memstore`: empty at each start, up in a second. `bluestore`: a file that outlives a kill of everything. */
  readonly store: 'memstore' | 'bluestore';
}

/**
 * One real RADOS node (monitor and store) with the S3 gateway in front, loopback only. Lines that are there for a reason:
 * `osd_class_dir` (Debian's built-in value is a relative path), `ms_mon_client_mode` (else the gateway insists on encryption
 * that `none` cannot give), `paxos_propose_interval` and `tcp_nodelay` (a start takes 1 s, small requests 2–8 ms),
 * `mon_data_avail_crit` (a monitor quits on a full disk), `admin_socket` (no socket, no limit of 107 bytes for its path).
 */
export function gatewayConfig({ folder, s3, monitor, store }: Places, id: string): string {
  return `[global]
fsid = ${id}
mon_host = v2:127.0.0.1:${monitor}
public_addr = 127.0.0.1
cluster_addr = 127.0.0.1
ms_bind_msgr1 = false
auth_cluster_required = none
auth_service_required = none
auth_client_required = none
admin_socket =
mon_data = ${folder}/mon
osd_data = ${folder}/osd
rgw_data = ${folder}/rgw
log_file = ${folder}/log/$name.log
crash_dir = ${folder}/log
mon_allow_pool_size_one = true
mon_max_pg_per_osd = 2000
mon_data_avail_warn = 1
mon_data_avail_crit = 0
paxos_propose_interval = 0.05
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 4
osd_pool_default_pgp_num = 4
osd_pool_default_pg_autoscale_mode = off
osd_crush_chooseleaf_type = 0
osd_crush_initial_weight = 1
osd_objectstore = ${store}
memstore_device_bytes = 4294967296
bluestore_block_size = 10737418240
osd_class_dir = ${classFolder()}
[client.rgw]
ms_mon_client_mode = crc
rgw_frontends = beast endpoint=127.0.0.1:${s3} tcp_nodelay=1
`;
}

function classFolder(): string {
  const library = '/usr/lib';
  const found = readdirSync(library).flatMap((name) => {
    const folder = join(library, name);
    return name.includes('linux') && readdirSync(folder).includes('rados-classes')
      ? [join(folder, 'rados-classes')]
      : [];
  });
  return found[0] ?? join(library, 'rados-classes');
}
