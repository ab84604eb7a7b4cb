//! The results as a table.

use serde::Serialize;

/// What a job cost.
#[derive(Serialize)]
pub(super) struct Row {
    pub capture: &'static str,
    pub job: &'static str,
    pub events: u64,
    pub cpu_s: f64,
    pub wall_s: f64,
    pub events_per_cpu_s: f64,
    pub peak_kib: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instructions_per_event: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allocations_per_event: Option<f64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub peers: Vec<Peer>,
}

/// What it cost a peer.
#[derive(Serialize)]
pub(super) struct Peer {
    pub version: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub events_per_cpu_s: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub peak_kib: Option<u64>,
    /// Its CPU time over ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ratio: Option<f64>,
    /// Why there are no numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failed: Option<String>,
}

/// A line for every job, with the peers behind it.
pub(super) fn text(rows: &[Row]) -> String {
    let mut lines = vec![format!(
        "{:<12} {:<30} {:>8} {:>8} {:>8} {:>7} {:>8}  peers: M ev/s, peak MB, ratio",
        "capture", "job", "M ev/s", "instr/ev", "alloc/ev", "wall s", "peak MB",
    )];
    let shown = |value: Option<f64>, decimals: usize| {
        value.map_or_else(|| "-".to_owned(), |v| format!("{v:.decimals$}"))
    };
    for row in rows {
        let mut line = format!(
            "{:<12} {:<30} {:>8.2} {:>8} {:>8} {:>7.2} {:>8.1} ",
            row.capture,
            row.job,
            row.events_per_cpu_s / 1e6,
            shown(row.instructions_per_event, 0),
            shown(row.allocations_per_event, 4),
            row.wall_s,
            row.peak_kib as f64 / 1024.0,
        );
        for peer in &row.peers {
            line += &match &peer.failed {
                Some(_) => format!(" | {} failed", peer.version),
                None => format!(
                    " | {} {:>6} {:>6} {:>6}",
                    peer.version,
                    shown(peer.events_per_cpu_s.map(|n| n / 1e6), 2),
                    shown(peer.peak_kib.map(|n| n as f64 / 1024.0), 1),
                    shown(peer.ratio, 1),
                ),
            };
        }
        lines.push(line);
    }
    let failed = rows.iter().flat_map(|row| {
        let job = format!("{}, {}", row.capture, row.job);
        let peers = row.peers.iter();
        peers.filter_map(move |peer| {
            let why = peer.failed.as_ref()?;
            Some(format!("{job}: sysdig {} failed: {why}", peer.version))
        })
    });
    lines.extend(failed);
    lines.join("\n") + "\n"
}
