// The pinned Node comes from the registry; with a stray one first on the path, checks would speak of another program.
const major = Number(process.versions.node.split('.')[0])
if (major !== 24) {
  console.error(
    `Node ${process.versions.node} runs here, but this project is checked under Node 24 (npm ci brings it). / Node 24가 필요합니다.`,
  )
  process.exit(1)
}
