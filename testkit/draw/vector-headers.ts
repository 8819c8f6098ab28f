const LINES =
  '# One vector a line, fields parted by a tab, UTF-8. Lines that begin with # and empty lines are no vectors.';

/** What stands above each file of vectors: together they are the rules of a draw, for who writes another implementation. */
export const HEADERS = {
  weighted: `# Draw vectors: the order of a weighted draw without replacement (Efraimidis and Spirakis)
${LINES}
#   1 seed (hexadecimal)  2 label (\\n is a line feed)  3 weights  4 places in the order drawn, from 0
#
# Stream of a seed and a label: block i is HMAC-SHA256(seed, label in UTF-8, one byte 0, i as eight bytes with the highest first).
# Place i takes the i-th 16 bytes of the stream as a number N, the highest byte first: u = (2N + 1) / 2^129.
# The greatest u^(1/weight) comes first, by the exact real numbers; equal ones (they have equal weights) in the order of the list.`,
  uniform: `# Draw vectors: the order of a uniform draw (Fisher and Yates)
${LINES}
#   1 seed (hexadecimal)  2 label (\\n is a line feed)  3 how many  4 places in the order drawn, from 0
#
# The stream is that of weighted.txt. For i = 0, 1, … n - 2 a number r below m = n - i is taken, and places i and i + r exchanged.
# A number below m: the next six bytes, the highest first; at or above the greatest multiple of m up to 2^48 they are thrown
# away and the next six are taken; the remainder by m is the number.`,
  rfc3797: `# Draw vectors: RFC 3797, section 4. The first is that RFC's own example.
${LINES}
#   1 key  2 size of the pool  3 how many are wanted  4 places in the order drawn, from 1`,
  draws: `# Draw vectors: whole draws, from plan and values to targets, teams and skips. Rule gangwan-draw/1.
${LINES}
#   1 case  2 moment of the commitment  3 entries in the log then  4 salt  5 plan  6 values of the sources  7 number of the draw
#   8 who takes no part  9 commitment  10 seed  11 selection  12 skips; 5, 6, 8, 11 and 12 as canonical JSON (RFC 8785)
#
# Commitment: SHA-256 over "gangwan-draw/1 commitment", a line feed, and the canonical text of {at, logSize, plan, salt}.
# Seed: HKDF-SHA256 (RFC 5869), 32 bytes. Salt: the 32 bytes of the salt. Material: the canonical text of a list with the random part of each
#   value, sorted by id (UTF-16 code units). Info: "gangwan-draw/1 seed", line feed, commitment, line feed, number of the draw.
# Random parts: people {id, kind, numbers: [[seat, number] …]} in the order of the seats, the silent left out; checkpoint {id, kind, root,
#   size}; drand {id, kind, randomness, round}; lottery {id, kind, numbers ascending}; index {figure, id, kind}.
# Order of the targets: stream "targets". Order of the inspectors for a target: stream "inspectors", line feed, id of the target.
#   Method "weighted" as in weighted.txt, "uniform" as in uniform.txt.
# Selection: targets are walked in their order until as many as wanted are chosen. A target is skipped, by the first that holds:
#   withdrawn   it takes no part in this draw
#   cap         it was drawn as often as caps.target, or more often
#   team        no complete team was found for it (its inspectors are then free again)
# Team: inspectors are walked in their order until the team is complete. One is skipped, by the first that holds:
#   withdrawn   takes no part in this draw
#   recusal     a recusal names him and the target
#   skill       he lacks a skill of the target
#   agency      with him, and a new agency at every place then left, the team would have fewer agencies than wanted
#   cap         the times drawn before and in this draw are caps.inspector or more
# Where fewer targets are found than wanted, the draw is void: the selection is empty, the skips remain.
# Skips stand in the order in which they happen; those of a team before that of its target.
# Seats and their moments are not checked here: commitments and nonces in the values are stand-ins.`,
} as const;
