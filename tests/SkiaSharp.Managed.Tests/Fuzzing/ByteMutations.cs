using System.Buffers.Binary;

namespace ManagedSkia.Tests.Fuzzing;

/// <summary>Damage that knows nothing of formats.</summary>
internal static class ByteMutations
{
    private static readonly uint[] s_extremes =
    [
        0, 1, 2, 7, 8, 255, 256, 0x7FFF, 0x8000, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, uint.MaxValue,
    ];

    /// <summary>A number that programs are wrong about.</summary>
    internal static uint Extreme(Random random) =>
        random.Next(3) > 0 ? s_extremes[random.Next(s_extremes.Length)] : (uint)random.NextInt64(1L << random.Next(1, 33));

    internal static byte[] Change(byte[] original, Random random)
    {
        List<byte> file = [.. original];
        for (int changes = random.Next(1, 6); changes > 0 && file.Count > 4; changes--)
        {
            // Headers are a small part of a file; they deserve their share.
            int reach = random.Next(2) == 0 ? file.Count : Math.Min(file.Count, 700), place = random.Next(reach);
            int length = Math.Min(random.Next(1, 40), file.Count - place);
            switch (random.Next(9))
            {
                case 0:
                    file[place] = (byte)random.Next(256);
                    break;
                case 1:
                    file[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    file[place] = (byte)(random.Next(2) * 255);
                    break;
                case 3:
                    file.RemoveRange(place, length);
                    break;
                case 4:
                    file.InsertRange(place, file.GetRange(place, length));
                    break;
                case 5:
                    file.InsertRange(random.Next(file.Count), file.GetRange(place, length));
                    break;
                case 6:
                    file.RemoveRange(place, file.Count - place);
                    break;
                case 7:
                    byte[] number = new byte[4];
                    BinaryPrimitives.WriteUInt32BigEndian(number, Extreme(random));
                    for (int i = 0; i < number.Length && place + i < file.Count; i++)
                        file[place + i] = number[i];
                    break;
                default:
                    for (int i = 0; i < length; i++)
                        file[place + i] = (byte)random.Next(256);
                    break;
            }
        }
        return [.. file];
    }

    /// <summary>Doubles, drops or moves one of the parts that a file is made of.</summary>
    internal static void Rearrange(List<byte[]> parts, Random random)
    {
        if (parts.Count == 0)
            return;
        int one = random.Next(parts.Count), way = random.Next(3);
        byte[] part = [.. parts[one]];
        if (way > 0)
            parts.RemoveAt(one);
        if (way < 2)
            parts.Insert(random.Next(parts.Count + 1), part);
    }

    internal static byte[] Join(List<byte[]> parts) => [.. parts.SelectMany(part => part)];
}
