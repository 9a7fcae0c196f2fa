using System.Buffers.Binary;

namespace ManagedSkia.Tests.Fuzzing;

/// <summary>Damage to the header of a BMP file and to its runs.</summary>
internal static class BmpMutations
{
    // Where the data begin, the header's length, width, height (negative: from the top), compression, colors; and three masks.
    private static readonly int[] s_fields = [10, 14, 18, 22, 22, 30, 46, 54, 58, 62];

    private static readonly byte[] s_depths = [0, 1, 2, 4, 8, 16, 24, 32, 64];

    internal static byte[] Change(byte[] file, Random random)
    {
        file = [.. file];
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            int field = s_fields[random.Next(s_fields.Length)], data = (int)BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(10));
            switch (random.Next(5))
            {
                case 0:
                    BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(field), random.Next(-80, 80));
                    break;
                case 1:
                    BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(field), ByteMutations.Extreme(random));
                    break;
                case 2:
                    file[28] = s_depths[random.Next(s_depths.Length)];
                    file[30] = (byte)random.Next(8);
                    break;
                case 3 when data > 0 && data < file.Length - 4:
                    // An escape: end of a row, end of the picture, a jump, or indices as they are.
                    int at = random.Next(data, file.Length - 4);
                    file[at] = 0;
                    file[at + 1] = (byte)random.Next(random.Next(2) == 0 ? 3 : 256);
                    break;
                default:
                    // A pixel with the highest index that there can be.
                    file[random.Next(file.Length)] = 255;
                    break;
            }
        }
        return file;
    }
}
