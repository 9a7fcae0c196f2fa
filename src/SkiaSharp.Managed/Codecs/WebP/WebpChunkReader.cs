using System.Buffers.Binary;

namespace SkiaSharp;

/// <summary>Reads the chunks of a RIFF file one after the other, and of those within another.</summary>
internal sealed class WebpChunkReader
{
    private const int HeaderLength = 8;

    /// <summary>What is behind a length that may be a lie is read in steps, from this one on twice as long each.</summary>
    private const int FirstStep = 1 << 16;

    private const int MostChunks = 10_000;

    private readonly ByteSource _source;

    /// <summary>What is left of the file, by its own account.</summary>
    private long _left;

    private int _chunks;

    /// <summary>Reads the file's header.</summary>
    /// <exception cref="CodecException">The file ends in it, or cannot be so long.</exception>
    internal WebpChunkReader(ByteSource source)
    {
        _source = source;
        source.Skip(4);
        _left = ReadUInt32();
        Take(4);
        source.Skip(4);
    }

    /// <summary>The name of the present chunk, its first letter the lowest byte.</summary>
    internal uint Name { get; private set; }

    /// <summary>How many bytes the present chunk is said to have.</summary>
    internal uint Length { get; private set; }

    /// <summary>How many of the present chunk's are not read yet, with the one that fills an odd number up.</summary>
    internal long Rest { get; private set; }

    internal static uint NameOf(ReadOnlySpan<byte> letters) => BinaryPrimitives.ReadUInt32LittleEndian(letters);

    /// <summary>Goes to the next chunk, behind what is left of the present one.</summary>
    /// <returns>Whether there is one, by the file's own account.</returns>
    /// <exception cref="CodecException">The file ends, or the chunk does not fit into it.</exception>
    internal bool Next()
    {
        Skip();
        if (_left < HeaderLength)
            return false;
        if (++_chunks > MostChunks)
            throw new CodecException(SKCodecResult.InvalidInput);
        Take(HeaderLength);
        Name = ReadUInt32();
        Length = ReadUInt32();
        Rest = (long)Length + (Length & 1);
        Take(Rest);
        return true;
    }

    /// <summary>Goes into the present chunk: the next one is the first in it.</summary>
    internal void Enter()
    {
        _left += Rest;
        Rest = 0;
    }

    /// <summary>Reads the next bytes of the present chunk.</summary>
    /// <exception cref="CodecException">It does not have that many, or the file ends.</exception>
    internal void Read(Span<byte> contents)
    {
        if (contents.Length > Rest)
            throw new CodecException(SKCodecResult.InvalidInput);
        _source.ReadExactly(contents);
        Rest -= contents.Length;
    }

    /// <summary>Reads what is left of the present chunk.</summary>
    /// <param name="start">What was read of it already.</param>
    /// <param name="length">How much of it there is: less than <see cref="Length"/> where the file ends.</param>
    /// <returns>The contents, and some zeros.</returns>
    internal byte[] ReadRest(ReadOnlySpan<byte> start, out int length)
    {
        const int Padding = 8, MostBytes = 1 << 30;
        if (Length > MostBytes)
            throw new CodecException(SKCodecResult.InvalidInput);
        byte[] contents = new byte[Math.Min(Length, FirstStep) + Padding];
        start.CopyTo(contents);
        length = start.Length;
        while (length < Length)
        {
            int room = (int)Math.Min(contents.Length - Padding, Length) - length;
            if (room == 0)
            {
                Array.Resize(ref contents, (int)Math.Min(2L * contents.Length, (long)Length + Padding));
                continue;
            }
            int count = _source.Read(contents.AsSpan(length, room));
            if (count == 0)
                break;
            length += count;
            Rest -= count;
        }
        return contents;
    }

    /// <exception cref="CodecException">The file ends before.</exception>
    private void Skip()
    {
        _source.Skip(Rest);
        Rest = 0;
    }

    private void Take(long count)
    {
        _left -= count;
        if (_left < 0)
            throw new CodecException(SKCodecResult.InvalidInput);
    }

    private uint ReadUInt32()
    {
        Span<byte> bytes = stackalloc byte[4];
        _source.ReadExactly(bytes);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }
}
