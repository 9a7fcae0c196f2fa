
namespace Common.Tests;

public sealed class Crc32Tests
{
    [Fact]
    public void Checksum_OfTheStandardsExample()
    {
        Assert.Equal(0xCBF43926, Crc32.Append(0, "123456789"u8));
        Assert.Equal(0xCBF43926, Crc32.Append(Crc32.Append(0, "12345678"u8[..5]), "6789"u8));
        Assert.Equal(0x414FA339u, Crc32.Append(0, "The quick brown fox jumps over the lazy dog"u8));
    }
}
