using System.Buffers.Binary;

namespace ManagedSkia.Tests.Fuzzing;

/// <summary>Damage to the blocks of a GIF file: extensions, frames and their codes.</summary>
internal static class GifMutations
{
    private const int ScreenLength = 13;
    private const byte ImageDescriptor = 0x2C, Trailer = 0x3B;

    internal static byte[] Change(byte[] file, Random random)
    {
        byte[] screen = file[..(ScreenLength + TableLength(file[10]))];
        List<byte[]> blocks = Split(file, screen.Length);
        for (int changes = random.Next(1, 4); changes > 0; changes--)
            ChangeOne(ref screen, blocks, random);
        return [.. screen, .. ByteMutations.Join(blocks), Trailer];
    }

    private static void ChangeOne(ref byte[] screen, List<byte[]> blocks, Random random)
    {
        byte[]? frame = blocks.Find(block => block.Length > 12 && block[0] == ImageDescriptor);
        int codes = frame is null ? 0 : 10 + TableLength(frame[9]);
        switch (random.Next(8))
        {
            case 0:
                ByteMutations.Rearrange(blocks, random);
                break;
            case 1:
                WriteSize(screen.AsSpan(6 + 2 * random.Next(2)), random);
                break;
            case 2 when frame is not null:
                // A frame that lies outside of its screen, or is empty.
                WriteSize(frame.AsSpan(1 + 2 * random.Next(4)), random);
                break;
            case 3 when frame is not null:
                frame[9] ^= (byte)(1 << random.Next(8));
                break;
            case 4 when frame is not null && codes < frame.Length:
                frame[codes] = (byte)random.Next(14);
                break;
            case 5 when frame is not null && codes + 4 < frame.Length:
                frame[random.Next(codes + 1, frame.Length)] = (byte)random.Next(256);
                break;
            case 6 when screen.Length > ScreenLength:
                // Fewer colors than the codes name.
                screen = screen[..(ScreenLength + 6)];
                screen[10] = (byte)(screen[10] & 0xF8);
                break;
            default:
                byte[] control = [0x21, 0xF9, (byte)random.Next(8), (byte)random.Next(256), 0, 0, (byte)random.Next(256), 0];
                blocks.Insert(random.Next(blocks.Count + 1), control);
                break;
        }
    }

    private static void WriteSize(Span<byte> target, Random random) =>
        BinaryPrimitives.WriteUInt16LittleEndian(
            target, (ushort)(random.Next(3) > 0 ? (uint)random.Next(80) : ByteMutations.Extreme(random)));

    private static int TableLength(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static List<byte[]> Split(byte[] file, int start)
    {
        List<byte[]> blocks = [];
        for (int at = start; at < file.Length && file[at] != Trailer;)
        {
            int first = at;
            at += file[at] == ImageDescriptor ? 10 + TableLength(file[at + 9]) + 1 : 2;
            while (file[at] > 0)
                at += file[at] + 1;
            at++;
            blocks.Add(file[first..at]);
        }
        return blocks;
    }
}
