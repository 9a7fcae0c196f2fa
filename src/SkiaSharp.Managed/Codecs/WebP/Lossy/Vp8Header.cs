namespace SkiaSharp;

/// <summary>The header of a key frame (RFC 6386, section 9), and the positions of its partitions.</summary>
internal sealed unsafe class Vp8Header
{
    /// <summary>The number of bytes that <see cref="ReadSize"/> reads.</summary>
    internal const int SizeLength = 10;

    private const int SegmentCount = 4;

    private readonly byte[] _probabilities = Vp8CoefficientTables.Defaults.ToArray();

    /// <param name="data">The frame, whose size has been read.</param>
    /// <param name="length">The length of the frame in bytes; partitions past its end are empty.</param>
    internal Vp8Header(byte* data, int length)
    {
        int firstLength = Math.Min(FirstPartitionLength(new ReadOnlySpan<byte>(data, SizeLength)), length - SizeLength);
        Bits = new Vp8Bits(data + SizeLength, firstLength);

        // The color space, and whether samples need no clamping; they are always clamped.
        Bits.ReadNumber(2);
        bool isAbsolute = true;
        int[] levels = new int[SegmentCount], filterLevels = new int[SegmentCount];
        bool hasSegments = Bits.ReadFlag();
        if (hasSegments)
            ReadSegments(ref isAbsolute, levels, filterLevels);

        IsSimpleFilter = Bits.ReadFlag();
        int filterLevel = Bits.ReadNumber(6), sharpness = Bits.ReadNumber(3);
        HasFilter = filterLevel > 0;
        (int forKeyFrame, int forSplit) = ReadFilterDeltas();
        Partitions = FindPartitions(data, length, SizeLength + firstLength, 1 << Bits.ReadNumber(2));

        int level = Bits.ReadNumber(7);
        int[] offsets = new int[Vp8Segment.Offsets];
        foreach (ref int offset in offsets.AsSpan())
            offset = Bits.ReadOptionalSigned(4);
        Segments = new Vp8Segment[SegmentCount];
        for (int i = 0; i < SegmentCount; i++)
        {
            int own = hasSegments ? levels[i] + (isAbsolute ? 0 : level) : level;
            int filter = (hasSegments ? filterLevels[i] + (isAbsolute ? 0 : filterLevel) : filterLevel) + forKeyFrame;
            Segments[i] = new Vp8Segment(
                own, offsets, Vp8FilterStrength.Of(filter, sharpness), Vp8FilterStrength.Of(filter + forSplit, sharpness));
        }

        // Whether the probabilities are kept for later frames, which a picture does not have.
        Bits.ReadFlag();
        ReadProbabilities();
        if (Bits.ReadFlag())
            SkipProbability = Bits.ReadNumber(8);
    }

    /// <summary>The first partition, after the header: the predictions of the macroblocks.</summary>
    internal Vp8Bits Bits { get; }

    /// <summary>The other partitions (one, two, four or eight): coefficients, with rows of macroblocks from each in turn.</summary>
    internal Vp8Bits[] Partitions { get; }

    internal Vp8Segment[] Segments { get; }

    /// <summary>The three probabilities of the tree of segments; null if macroblocks do not name their segment.</summary>
    internal byte[]? SegmentTree { get; private set; }

    internal bool HasFilter { get; }

    /// <summary>Whether only luma is filtered, by a filter of two samples on each side.</summary>
    internal bool IsSimpleFilter { get; }

    /// <summary>The probability, in 256ths, that a macroblock has coefficients; null if all macroblocks have them.</summary>
    internal int? SkipProbability { get; }

    /// <summary>The probabilities of coefficients, in the order of <see cref="Vp8CoefficientTables.Defaults"/>.</summary>
    internal ReadOnlySpan<byte> Probabilities => _probabilities;

    /// <summary>Reads the size of a frame.</summary>
    /// <param name="start">The first bytes of the frame.</param>
    /// <param name="length">The length of the frame according to the file.</param>
    /// <exception cref="CodecException">The data are not a valid key frame that is to be shown.</exception>
    internal static SKSizeI ReadSize(ReadOnlySpan<byte> start, uint length)
    {
        const int NotKeyFrame = 1, Shown = 0x10, LastProfile = 3, SideMask = 0x3FFF;
        bool isFrame = (start[0] & NotKeyFrame) == 0 && (start[0] & Shown) != 0 && (start[0] >> 1 & 7) <= LastProfile;
        isFrame &= start[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]);
        // The two bits above each side's fourteen ask for upscaling on display, which decoders ignore.
        var size = new SKSizeI((start[6] | start[7] << 8) & SideMask, (start[8] | start[9] << 8) & SideMask);
        if (!isFrame || size.Width == 0 || size.Height == 0 || FirstPartitionLength(start) >= length)
            throw new CodecException(SKCodecResult.InvalidInput);
        return size;
    }

    private static int FirstPartitionLength(ReadOnlySpan<byte> start) => (start[0] | start[1] << 8 | start[2] << 16) >> 5;

    private void ReadSegments(ref bool isAbsolute, Span<int> levels, Span<int> filterLevels)
    {
        bool hasMap = Bits.ReadFlag();
        if (Bits.ReadFlag())
        {
            isAbsolute = Bits.ReadFlag();
            foreach (ref int level in levels)
                level = Bits.ReadOptionalSigned(7);
            foreach (ref int level in filterLevels)
                level = Bits.ReadOptionalSigned(6);
        }
        if (!hasMap)
            return;
        SegmentTree = new byte[SegmentCount - 1];
        foreach (ref byte probability in SegmentTree.AsSpan())
            probability = Bits.ReadFlag() ? (byte)Bits.ReadNumber(8) : (byte)255;
    }

    /// <returns>
    /// What is added to the filter's level: for all macroblocks of a key frame, and additionally for those whose blocks are predicted one
    /// by one.
    /// </returns>
    private (int ForKeyFrame, int ForSplit) ReadFilterDeltas()
    {
        const int References = 4, Modes = 4;
        if (!Bits.ReadFlag() || !Bits.ReadFlag())
            return (0, 0);
        int forKeyFrame = Bits.ReadOptionalSigned(6);
        for (int i = 1; i < References; i++)
            Bits.ReadOptionalSigned(6);
        int forSplit = Bits.ReadOptionalSigned(6);
        for (int i = 1; i < Modes; i++)
            Bits.ReadOptionalSigned(6);
        return (forKeyFrame, forSplit);
    }

    private static Vp8Bits[] FindPartitions(byte* data, int length, int start, int count)
    {
        const int BytesOfLength = 3;
        var partitions = new Vp8Bits[count];
        int lengths = start;
        start = Math.Min(length, start + BytesOfLength * (count - 1));
        for (int i = 0; i < count; i++, lengths += BytesOfLength)
        {
            bool isGiven = i < count - 1 && lengths + BytesOfLength <= length;
            int given = isGiven ? data[lengths] | data[lengths + 1] << 8 | data[lengths + 2] << 16 : i < count - 1 ? 0 : length;
            int partition = Math.Min(given, length - start);
            partitions[i] = new Vp8Bits(data + start, partition);
            start += partition;
        }
        return partitions;
    }

    private void ReadProbabilities()
    {
        for (int i = 0; i < _probabilities.Length; i++)
        {
            if (Bits.Read(Vp8CoefficientTables.Updates[i]))
                _probabilities[i] = (byte)Bits.ReadNumber(8);
        }
    }
}
