using System.Runtime.InteropServices;
using SkiaSharp;

namespace ManagedSkia.Tests.Fuzzing;

/// <summary>
/// What has to hold for any bytes: a decoder gives a result of those that are documented, no exception; it writes the memory that it was
/// given and no other, and gives the same once more; it reads each byte once and does not wait for more at the end; what it allocates is
/// bounded by the picture's size.
/// </summary>
internal static unsafe class FuzzCase
{
    private const int Guard = 4096;
    private const byte Untouched = 0xA5;
    private const int FewPixels = 1 << 15;
    private const int ManyPixels = 1 << 20;

    private static readonly SKCodecResult[] s_ofOpening =
        [SKCodecResult.IncompleteInput, SKCodecResult.InvalidInput, SKCodecResult.InvalidParameters, SKCodecResult.Unimplemented];

    private static readonly SKCodecResult[] s_ofDecoding =
    [
        SKCodecResult.Success, SKCodecResult.IncompleteInput, SKCodecResult.ErrorInInput, SKCodecResult.InvalidInput,
        SKCodecResult.Unimplemented, ];

    /// <param name="file">Any bytes.</param>
    /// <param name="isLarge">Whether also a picture is decoded that claims to be of many pixels: clearing them is all that most of these
    /// do.</param>
    internal static void Check(byte[] file, bool isLarge)
    {
        long before = GC.GetAllocatedBytesForCurrentThread(), pixels = 0;
        using var stream = new CountingStream(file);
        using SKCodec? codec = SKCodec.Create(stream, out SKCodecResult result);
        if (codec is null)
        {
            Require(s_ofOpening.Contains(result), $"{result} when opened");
        }
        else
        {
            SKImageInfo info = codec.Info;
            Require(
                info.Width > 0 && info.Height > 0 && Enum.IsDefined(codec.EncodedOrigin),
                $"{info.Width} × {info.Height}, {codec.EncodedOrigin}");
            pixels = (long)info.Width * info.Height;
            if (pixels <= (isLarge ? ManyPixels : FewPixels))
                Decode(codec, stream);
        }
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before, allowed = (1 << 20) + (pixels <= ManyPixels ? 16 * pixels : 0);
        Require(allocated <= allowed, $"{allocated} bytes were allocated");
    }

    private static void Decode(SKCodec codec, CountingStream stream)
    {
        SKImageInfo rgba = codec.Info.WithColorType(SKColorType.Rgba8888);
        byte[] straight = Decode(codec, rgba, stream, out SKCodecResult result);
        Require(s_ofDecoding.Contains(result), $"{result} when decoded");
        if (codec.Info.IsOpaque)
            Require(IsOpaque(straight), "a pixel is not opaque");

        SKImageInfo other = codec.Info.ColorType == SKColorType.Gray8 ? codec.Info : codec.Info.WithColorType(SKColorType.Bgra8888);
        byte[] again = Decode(codec, other, stream, out SKCodecResult second);
        Require(second == result, $"{result}, then {second}");
        for (int i = 0; i < straight.Length / 4; i++)
        {
            bool isSame = other.ColorType == SKColorType.Gray8
                ? straight[4 * i] == again[i]
                : straight[4 * i] == again[4 * i + 2] && straight[4 * i + 1] == again[4 * i + 1] && straight[4 * i + 2] == again[4 * i]
                    && straight[4 * i + 3] == again[4 * i + 3];
            if (!isSame)
                Assert.Fail($"pixel {i} is another in {other.ColorType}");
        }
    }

    private static byte[] Decode(SKCodec codec, SKImageInfo info, CountingStream stream, out SKCodecResult result)
    {
        int size = info.BytesSize;
        byte* memory = (byte*)NativeMemory.Alloc((nuint)size + 2 * Guard);
        try
        {
            new Span<byte>(memory, size + 2 * Guard).Fill(Untouched);
            result = codec.StartIncrementalDecode(info, (IntPtr)(memory + Guard), info.RowBytes);
            Require(result == SKCodecResult.Success, $"{result} when started");
            result = codec.IncrementalDecode(out int rows);
            Require(
                rows >= 0 && rows <= info.Height && (result != SKCodecResult.Success || rows == info.Height),
                $"{rows} of {info.Height} rows, {result}");
            stream.RequireOnePass();
            Require(!new Span<byte>(memory, Guard).ContainsAnyExcept(Untouched), "memory before the pixels was written");
            Require(!new Span<byte>(memory + Guard + size, Guard).ContainsAnyExcept(Untouched), "memory behind the pixels was written");
            return new Span<byte>(memory + Guard, size).ToArray();
        }
        finally
        {
            NativeMemory.Free(memory);
        }
    }

    private static bool IsOpaque(byte[] pixels)
    {
        for (int i = 3; i < pixels.Length; i += 4)
        {
            if (pixels[i] != 255)
                return false;
        }
        return true;
    }

    private static void Require(bool holds, string fault)
    {
        if (!holds)
            Assert.Fail(fault);
    }
}
