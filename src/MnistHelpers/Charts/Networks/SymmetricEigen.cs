namespace MnistHelpers.Charts;

/// <summary>Computes the eigenvalues and eigenvectors of a small symmetric matrix by Jacobi rotations (1846).</summary>
internal static class SymmetricEigen
{
    private const int MostSweeps = 50;

    /// <summary>Returns the eigenvalues, the largest first, and their eigenvectors. The matrix is overwritten.</summary>
    internal static (double[] Values, double[][] Vectors) Solve(double[][] matrix)
    {
        int size = matrix.Length;
        double[][] vectors = [.. Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Select(j => i == j ? 1.0 : 0).ToArray())];
        for (int sweep = 0; sweep < MostSweeps && OffDiagonal(matrix) > 0; sweep++)
        {
            for (int p = 0; p < size; p++)
            {
                for (int q = p + 1; q < size; q++)
                    Rotate(matrix, vectors, p, q);
            }
        }
        int[] order = [.. Enumerable.Range(0, size).OrderByDescending(i => matrix[i][i])];
        return ([.. order.Select(i => matrix[i][i])], [.. order.Select(i => vectors[i])]);
    }

    private static void Rotate(double[][] matrix, double[][] vectors, int p, int q)
    {
        if (matrix[p][q] == 0)
            return;
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tangent = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
        double cosine = 1 / Math.Sqrt(tangent * tangent + 1), sine = tangent * cosine;
        foreach (double[] row in matrix)
            (row[p], row[q]) = (cosine * row[p] - sine * row[q], sine * row[p] + cosine * row[q]);
        foreach (double[][] rows in new[] { matrix, vectors })
        {
            for (int k = 0; k < matrix.Length; k++)
                (rows[p][k], rows[q][k]) = (cosine * rows[p][k] - sine * rows[q][k], sine * rows[p][k] + cosine * rows[q][k]);
        }
        (matrix[p][q], matrix[q][p]) = (0, 0);
    }

    private static double OffDiagonal(double[][] matrix) =>
        matrix.Select((row, i) => row.Where((value, j) => i != j && Math.Abs(value) > 1e-300).Sum(Math.Abs)).Sum();
}
