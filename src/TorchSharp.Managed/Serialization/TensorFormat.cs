using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// TorchSharp's binary format of a tensor: the type, the number of dimensions and the sizes as 7-bit encoded integers, then the values in
/// row-major order.
/// </summary>
internal static class TensorFormat
{
    internal const int MaxDimensions = 64;

    private const int SmallestPiece = 1 << 16;
    private const int LargestPiece = 1 << 24;

    internal static int ReadCount(BinaryReader reader)
    {
        int count = Guarded(reader.Read7BitEncodedInt);
        return count >= 0
            ? count
            : throw new InvalidDataException($"A number of entries is expected at the start of a model file, but {count} was found.");
    }

    internal static string ReadName(BinaryReader reader) => Guarded(reader.ReadString);

    internal static void Write(BinaryWriter writer, Tensor tensor)
    {
        if (!tensor.Impl.IsContiguous)
        {
            using Tensor view = tensor.detach();
            using Tensor dense = view.contiguous();
            Write(writer, dense);
            return;
        }

        writer.Write7BitEncodedInt((int)tensor.dtype);
        writer.Write7BitEncodedInt(tensor.Impl.Sizes.Length);
        foreach (long size in tensor.Impl.Sizes)
            writer.Write7BitEncodedInt64(size);
        writer.Write(tensor.Impl.Bytes);
        GC.KeepAlive(tensor);
    }

    internal static Tensor Read(BinaryReader reader)
    {
        (ScalarType dtype, long[] sizes) = ReadHeader(reader);
        return ReadValues(reader, dtype, sizes);
    }

    /// <summary>Reads a tensor that must have the given type and shape.</summary>
    internal static Tensor Read(BinaryReader reader, string name, ScalarType dtype, long[] sizes)
    {
        (ScalarType foundType, long[] foundSizes) = ReadHeader(reader);
        if (foundType != dtype)
        {
            throw new ArgumentException(
                $"Mismatched tensor data types while loading '{name}': the module has {dtype}, the file {foundType}.");
        }
        if (!foundSizes.AsSpan().SequenceEqual(sizes))
        {
            throw new ArgumentException(
                $"Mismatched tensor shape while loading '{name}': the module has {Shapes.Text(sizes)}, the file {Shapes.Text(foundSizes)}.");
        }
        return ReadValues(reader, dtype, sizes);
    }

    /// <summary>Skips a tensor.</summary>
    internal static void Skip(BinaryReader reader)
    {
        (ScalarType dtype, long[] sizes) = ReadHeader(reader);
        SkipValues(reader, dtype, sizes);
    }

    /// <summary>Skips a tensor of the given type.</summary>
    internal static void Skip(BinaryReader reader, ScalarType dtype)
    {
        (ScalarType foundType, long[] sizes) = ReadHeader(reader);
        if (foundType != dtype)
        {
            throw new ArgumentException(
                $"Mismatched tensor data types while skipping a tensor: {dtype} expected, but the file has {foundType}.");
        }
        SkipValues(reader, dtype, sizes);
    }

    /// <summary>Skips the values of a tensor and returns zeros in their place.</summary>
    internal static Tensor SkipToZeros(BinaryReader reader)
    {
        (ScalarType dtype, long[] sizes) = ReadHeader(reader);
        SkipValues(reader, dtype, sizes);
        return zeros(sizes, dtype);
    }

    private static void SkipValues(BinaryReader reader, ScalarType dtype, long[] sizes)
    {
        long left = Shapes.Count(sizes) * dtype.Size();
        Span<byte> buffer = stackalloc byte[4096];
        while (left > 0)
        {
            int read = reader.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
            if (read == 0)
                throw Truncated();
            left -= read;
        }
    }

    private static (ScalarType Type, long[] Sizes) ReadHeader(BinaryReader reader)
    {
        var dtype = (ScalarType)Guarded(reader.Read7BitEncodedInt);
        if (!Enum.IsDefined(dtype))
            throw new InvalidDataException($"The file names the element type {(int)dtype}, which the managed engine does not know.");
        int dimensions = Guarded(reader.Read7BitEncodedInt);
        if (dimensions is < 0 or > MaxDimensions)
            throw new InvalidDataException($"The file gives a tensor {dimensions} dimensions; it is damaged or of another format.");
        var sizes = new long[dimensions];
        long count = 1;
        for (int d = 0; d < dimensions; d++)
        {
            sizes[d] = Guarded(reader.Read7BitEncodedInt64);
            if (sizes[d] < 0 || (sizes[d] > 0 && count > (1L << 40) / sizes[d]))
            {
                throw new InvalidDataException(
                    $"The file gives a tensor the size {sizes[d]} in dimension {d}; it is damaged or of another format.");
            }
            count *= Math.Max(1, sizes[d]);
        }

        return (dtype, sizes);
    }

    private static Tensor ReadValues(BinaryReader reader, ScalarType dtype, long[] sizes)
    {
        long bytes = Shapes.Count(sizes) * dtype.Size();
        if (bytes > int.MaxValue)
            throw new InvalidDataException($"The file gives a tensor {bytes} bytes; at most {int.MaxValue} are read.");
        if (!reader.BaseStream.CanSeek)
            return ReadPieces(reader, dtype, sizes, bytes);
        if (reader.BaseStream.Length - reader.BaseStream.Position < bytes)
            throw Truncated();
        Tensor tensor = Tensor.Empty(sizes, dtype);
        ReadExactly(reader, tensor.Impl.Bytes);
        return tensor;
    }

    /// <summary>Reads from a stream of unknown length, allocating at most twice the memory of the data received so far.</summary>
    private static Tensor ReadPieces(BinaryReader reader, ScalarType dtype, long[] sizes, long bytes)
    {
        var pieces = new List<byte[]>();
        for (long read = 0; read < bytes; read += pieces[^1].Length)
        {
            pieces.Add(GC.AllocateUninitializedArray<byte>((int)Math.Min(bytes - read, Math.Clamp(read, SmallestPiece, LargestPiece))));
            ReadExactly(reader, pieces[^1]);
        }

        Tensor tensor = Tensor.Empty(sizes, dtype);
        Span<byte> target = tensor.Impl.Bytes;
        foreach (byte[] piece in pieces)
        {
            piece.CopyTo(target);
            target = target[piece.Length..];
        }

        return tensor;
    }

    private static void ReadExactly(BinaryReader reader, Span<byte> target)
    {
        while (target.Length > 0)
        {
            int read = reader.Read(target);
            if (read == 0)
                throw Truncated();
            target = target[read..];
        }
    }

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException or System.Text.DecoderFallbackException)
        {
            throw Truncated();
        }
    }

    private static InvalidDataException Truncated() =>
        new("The file ends in the middle of a tensor: it is truncated, or of another format.");
}
