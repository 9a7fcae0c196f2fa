namespace MnistHelpers.Tests;

/// <summary>Writes GIF animations of two colors (GIF89a, CompuServe, 1990), without compressing them.</summary>
internal static class SmallGif
{
    /// <summary>The number of pixels between two clear codes: with so few, the width of a code stays at 3 bits.</summary>
    private const int Run = 2;

    /// <summary>Returns the file; each frame is gray, black below 128 and white from there on.</summary>
    internal static byte[] Encode(int width, int height, params byte[][] frames)
    {
        var file = new List<byte>();
        file.AddRange("GIF89a"u8);
        AddSize();
        file.AddRange([0x80, 0, 0, 0, 0, 0, 255, 255, 255]);
        foreach (byte[] frame in frames)
        {
            file.AddRange([0x21, 0xF9, 4, 0x04, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0]);
            AddSize();
            file.AddRange([0, 2]);
            foreach (byte[] block in Codes(frame).Chunk(255))
                file.AddRange([(byte)block.Length, .. block]);
            file.Add(0);
        }
        file.Add(0x3B);
        return [.. file];

        void AddSize() => file.AddRange([(byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8)]);
    }

    private static List<byte> Codes(byte[] frame)
    {
        const int bits = 3, clear = 4, end = 5;
        var bytes = new List<byte>();
        int pending = 0, count = 0;
        for (int i = 0; i < frame.Length; i++)
        {
            if (i % Run == 0)
                Add(clear);
            Add(frame[i] < 128 ? 0 : 1);
        }
        Add(end);
        if (count > 0)
            bytes.Add((byte)pending);
        return bytes;

        void Add(int code)
        {
            pending |= code << count;
            for (count += bits; count >= 8; count -= 8, pending >>= 8)
                bytes.Add((byte)pending);
        }
    }
}
