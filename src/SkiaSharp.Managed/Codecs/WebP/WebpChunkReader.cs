using System.Buffers.Binary;

namespace SkiaSharp;

/// <summary>Reads the chunks of a RIFF file, and those nested in another chunk, one after the other.</summary>
internal sealed class WebpChunkReader
{
    private const int HeaderLength = 8;

    /// <summary>
    /// The first of the steps in which contents are read, since a length may be false; each step is twice as long as the one before.
    /// </summary>
    private const int FirstStep = 1 << 16;

    private const int MostChunks = 10_000;

    private readonly ByteSource _source;

    /// <summary>The number of bytes left, according to the file.</summary>
    private long _left;

    private int _chunks;

    /// <summary>Reads the file's header.</summary>
    /// <exception cref="CodecException">The file ends in its header, or the length in it is invalid.</exception>
    internal WebpChunkReader(ByteSource source)
    {
        _source = source;
        source.Skip(4);
        _left = ReadUInt32();
        Take(4);
        source.Skip(4);
    }

    /// <summary>The name of the current chunk, with its first letter in the lowest byte.</summary>
    internal uint Name { get; private set; }

    /// <summary>The length of the current chunk, according to the file.</summary>
    internal uint Length { get; private set; }

    /// <summary>The number of bytes of the current chunk that have not been read, including the one that pads an odd length.</summary>
    internal long Rest { get; private set; }

    internal static uint NameOf(ReadOnlySpan<byte> letters) => BinaryPrimitives.ReadUInt32LittleEndian(letters);

    /// <summary>Moves to the next chunk, skipping the rest of the current one.</summary>
    /// <returns>Whether there is one, according to the file.</returns>
    /// <exception cref="CodecException">The file ends, the chunk does not fit into it, or there are too many chunks.</exception>
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

    /// <summary>Enters the current chunk: the next one is the first in it.</summary>
    internal void Enter()
    {
        _left += Rest;
        Rest = 0;
    }

    /// <summary>Reads the next bytes of the current chunk.</summary>
    /// <exception cref="CodecException">The chunk does not have that many, or the file ends.</exception>
    internal void Read(Span<byte> contents)
    {
        if (contents.Length > Rest)
            throw new CodecException(SKCodecResult.InvalidInput);
        _source.ReadExactly(contents);
        Rest -= contents.Length;
    }

    /// <summary>Reads the rest of the current chunk.</summary>
    /// <param name="start">The part of the contents that has been read.</param>
    /// <param name="length">The length of the contents: less than <see cref="Length"/> if the file ends.</param>
    /// <returns>The contents, followed by some zeros.</returns>
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

    /// <exception cref="CodecException">The file ends too early.</exception>
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
