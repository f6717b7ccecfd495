/** A positive definite matrix taken apart: solves, and the logarithm of its determinant. */
export interface Factored {
  readonly logDeterminant: number
  solve(right: Float64Array): Float64Array
}

const at = (list: Float64Array, index: number): number => list[index] ?? 0

function factor(size: number, matrix: Float64Array): Float64Array {
  const lower = new Float64Array(size * size)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = at(matrix, row * size + column)
      for (let k = 0; k < column; k += 1) sum -= at(lower, row * size + k) * at(lower, column * size + k)
      lower[row * size + column] = row === column ? Math.sqrt(sum) : sum / at(lower, column * size + column)
    }
  }
  return lower
}

/** Cholesky's decomposition (Golub & Van Loan, 'Matrix Computations', 4.2) of a `size` x `size` matrix, row by row. */
export function cholesky(size: number, matrix: Float64Array): Factored {
  const lower = factor(size, matrix)
  let logDeterminant = 0
  for (let i = 0; i < size; i += 1) logDeterminant += 2 * Math.log(at(lower, i * size + i))
  return {
    logDeterminant,
    solve(right) {
      const x = Float64Array.from(right)
      for (let row = 0; row < size; row += 1) {
        for (let k = 0; k < row; k += 1) x[row] = at(x, row) - at(lower, row * size + k) * at(x, k)
        x[row] = at(x, row) / at(lower, row * size + row)
      }
      for (let row = size - 1; row >= 0; row -= 1) {
        for (let k = row + 1; k < size; k += 1) x[row] = at(x, row) - at(lower, k * size + row) * at(x, k)
        x[row] = at(x, row) / at(lower, row * size + row)
      }
      return x
    },
  }
}
