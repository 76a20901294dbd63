/** How to check a bundle and what is in it; Chinese first, English second. */
export const README = `企业培育档案包 · Dossier of an enterprise
================================================================

核验 To check it (Node 20 或更高 or newer, 无需联网 offline):

  node verify.mjs bundle.zip [--key public-key.pem]

退出码 0 完整有效；1 被改动（逐处说明）；2 无法读取。
Exit 0: whole. 1: something was changed, and where. 2: not readable.
请从机关或以往的包中取得 verify.mjs，并用 --key 指定机关公布的公钥。
Take verify.mjs from the office or from an earlier bundle, and the key from the office's publication (GET /api/v1/seals/key).

内容 What is in it
----------------------------------------------------------------
manifest.json      每个文件的长度与 SHA-256，规范 JSON；manifest.sig 为其 Ed25519 签名
                   size and SHA-256 of every file, canonical JSON; manifest.sig is its Ed25519 signature
summary.pdf        可读摘要 a summary to read
events/            每个事项一个文件，每行一个事件 one file for each thing, one event a line
proofs/            链头与根、每日封印、默克尔路径、公钥
                   heads and root, daily seals, Merkle paths, public keys
files/             已接收的材料，及查出病毒而退回的材料（只列哈希）；index.json 为目录，absent 注明不在包内的原因
                   accepted papers, and by their hash those sent back for a virus; index.json lists them, and under absent why a file is not here
personal.jsonl     仅在批准包含时出现 only where it was asked for with a reason

格式 The format
----------------------------------------------------------------
* ZIP: 条目不压缩，依次相连，无附加字段、注释、日期。entries are stored, one after the other, no extra fields, comments, dates.
* 事件 event: hash = SHA-256 (RFC 8785 JSON of the event without hash); prevHash = hash of the event before; 64 zeros at first.
* 隐去的事件 redacted event: { aggregate, id, revision, type, prevHash, hash, redacted }. 链仍可逐环核对 its links remain.
* 个人信息 personal value: event.data.<field>Hash = SHA-256(salt:value).
* 根 root: leaves SHA-256(id|revision|headHash) sorted by id; parent SHA-256(left||right); an odd last node goes up unchanged.
* 材料 paper: 事件 data 中与 documentId 并列的 sha256 即所提交文件的哈希。sha256 beside documentId in an event's data is the hash of what was handed in.
* 封印 seal: hash and Ed25519 signature over RFC 8785 JSON of the seal without hash and signature; previous = hash of the seal before.
`;
