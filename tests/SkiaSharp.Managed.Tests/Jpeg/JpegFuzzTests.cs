using System.Runtime.InteropServices;
using SkiaSharp;

namespace ManagedSkia.Tests.Jpeg;

/// <summary>Damages valid files: whatever is in them, a decoder gives a result, stays within the memory it was given and comes to an end.</summary>
public unsafe class JpegFuzzTests
{
    private const int Seed = 20_240_607;
    private const int LargestPicture = 1 << 20;
    private const int Guard = 4096;
    private const byte Untouched = 0xA5;

    private static readonly SKCodecResult[] Results =
        [SKCodecResult.Success, SKCodecResult.IncompleteInput, SKCodecResult.ErrorInInput, SKCodecResult.InvalidInput, SKCodecResult.InvalidParameters, SKCodecResult.Unimplemented];

    /// <summary>Cases; a hundred thousand with MNIST_NOTEBOOKS_LONG set.</summary>
    private static int Cases => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("MNIST_NOTEBOOKS_LONG")) ? 4_000 : 100_000;

    [Fact]
    public void DamagedFile_GivesAResult()
    {
        byte[][] files = [.. JpegFiles.Valid.Concat(JpegFiles.Broken).Select(line => JpegFiles.Read(line.Split(' ')[0]))];
        Parallel.For(0, Cases, number =>
        {
            var random = new Random(Seed + number);
            byte[] file = Damage(random, files);
            try
            {
                Decode(file, random.Next(2) == 0 ? SKColorType.Rgba8888 : SKColorType.Gray8);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"case {number}, {file.Length} bytes: {fault.Message}", fault);
            }
        });
    }

    private static byte[] Damage(Random random, byte[][] files)
    {
        List<byte> file = [.. files[random.Next(files.Length)]];
        for (int changes = random.Next(1, 6); changes > 0 && file.Count > 0; changes--)
        {
            // Half of the changes go to the headers, which are but a small part of a file.
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
                    file.InsertRange(place, [0xFF, (byte)random.Next(0xC0, 0x100)]);
                    break;
                case 6:
                    file.RemoveRange(place, file.Count - place);
                    break;
                case 7:
                    byte[] other = files[random.Next(files.Length)];
                    file.InsertRange(place, other.AsSpan(random.Next(other.Length)));
                    break;
                default:
                    for (int i = 0; i < length; i++)
                        file[place + i] = (byte)random.Next(256);
                    break;
            }
        }
        return [.. file];
    }

    private static void Decode(byte[] file, SKColorType type)
    {
        using SKCodec? codec = SKCodec.Create(new MemoryStream(file), out SKCodecResult result);
        Assert.Equal(codec is not null, result == SKCodecResult.Success);
        Assert.Contains(result, Results);
        if (codec is null || (long)codec.Info.Width * codec.Info.Height > LargestPicture)
            return;

        SKImageInfo info = codec.Info.WithColorType(codec.Info.ColorType == SKColorType.Gray8 ? type : SKColorType.Bgra8888);
        int size = info.BytesSize;
        byte* memory = (byte*)NativeMemory.Alloc((nuint)size + 2 * Guard);
        try
        {
            new Span<byte>(memory, size + 2 * Guard).Fill(Untouched);
            result = codec.GetPixels(info, (IntPtr)(memory + Guard));
            Assert.Contains(result, Results);
            Assert.False(new Span<byte>(memory, Guard).ContainsAnyExcept(Untouched));
            Assert.False(new Span<byte>(memory + Guard + size, Guard).ContainsAnyExcept(Untouched));
            if (info.ColorType != SKColorType.Gray8)
                AssertOpaque(new ReadOnlySpan<byte>(memory + Guard, size));
        }
        finally
        {
            NativeMemory.Free(memory);
        }
    }

    private static void AssertOpaque(ReadOnlySpan<byte> pixels)
    {
        for (int i = 3; i < pixels.Length; i += 4)
            Assert.Equal(255, pixels[i]);
    }
}
