// Validates a data package with the libraries of the standard: prints each error in a line, and at
// the end the number of tables and rows.
//
//   node validate_package.js FOLDER/datapackage.json
//
// The npm packages datapackage and tableschema check the descriptor against the standard's JSON
// Schema, and each row against types, constraints, primary key and foreign keys. This script checks
// the rest: hashes, sizes and the order of columns.
'use strict'
const crypto = require('crypto')
const { Package } = require('datapackage')

async function report(path) {
  const dataPackage = await Package.load(path)
  const found = dataPackage.errors.map((error) => error.message)
  let seen = 0
  for (const resource of dataPackage.resources) {
    const { name, bytes, hash } = resource.descriptor
    const tell = (error) => found.push(`${name}: ${error.message || error}`)
    resource.errors.forEach(tell)
    resource.schema.errors.forEach(tell)

    const raw = await resource.rawRead()
    if (raw.length !== bytes) tell(`${raw.length} bytes, not ${bytes}`)
    const sha256 = crypto.createHash('sha256').update(raw).digest('hex')
    if (hash !== `sha256:${sha256}`) tell(`sha256:${sha256}, not ${hash}`)

    const options = { relations: true, forceCast: true }
    const rows = await resource.read(options).catch((error) => [error])
    seen += rows.length
    for (const error of rows.filter((row) => row instanceof Error)) {
      tell(error)
      ;(error.errors || []).forEach(tell)
    }
    const columns = resource.schema.fieldNames.join()
    if (`${resource.headers}` !== columns) tell(`columns ${resource.headers}, not ${columns}`)
  }
  return [...found, `${dataPackage.resources.length} tables, ${seen} rows`]
}

report(process.argv[2]).then((lines) => console.log(lines.join('\n')))
