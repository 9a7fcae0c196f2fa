namespace Common.Tests;

public sealed class SmallPngTests
{
    [Fact]
    public void Encode_GivesThePixelsBack()
    {
        byte[] pixels = [0, 50, 100, 150, 200, 255];

        (int width, int height, byte[] decoded) = PngFile.Decode(SmallPng.Encode(pixels, width: 2, height: 3));

        Assert.Equal((2, 3), (width, height));
        Assert.Equal(pixels, decoded);
    }

    [Fact]
    public void Encode_ChecksumsAreThoseOfZlib()
    {
        byte[] png = SmallPng.Encode(new byte[6], width: 2, height: 3);

        // Python: zlib.crc32(b"IHDR" + struct.pack(">IIBBBBB", 2, 3, 8, 0, 0, 0, 0)) and zlib.crc32(b"IEND").
        Assert.Equal([0x9C, 0x81, 0x81, 0x5D], png[29..33]);
        Assert.Equal([0xAE, 0x42, 0x60, 0x82], png[^4..]);
    }
}
