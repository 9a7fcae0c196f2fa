using System.Numerics;

namespace TorchSharp.Engine;

/// <summary>Computes the maxima and minima of lines.</summary>
internal static unsafe class Extremes
{
    /// <summary>Computes the extreme value of each line and its first index; NaN is propagated.</summary>
    internal static void Compute<T>(T* source, T* values, long* indices, long outer, long length, long inner, bool largest)
        where T : unmanaged, INumber<T>
    {
        for (long o = 0; o < outer; o++)
        {
            for (long i = 0; i < inner; i++)
            {
                T* line = source + o * length * inner + i;
                T best = *line;
                long index = 0;
                for (long k = 1; k < length && !T.IsNaN(best); k++)
                {
                    T value = line[k * inner];
                    if (T.IsNaN(value) || (largest ? value > best : value < best))
                    {
                        best = value;
                        index = k;
                    }
                }

                values[o * inner + i] = best;
                indices[o * inner + i] = index;
            }
        }
    }
}
