using System.Numerics;

namespace TorchSharp.Engine;

/// <summary>The largest and the least values of lines.</summary>
internal static unsafe class Extremes
{
    /// <summary>The extreme of each line and where it stands first; a NaN wins.</summary>
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
