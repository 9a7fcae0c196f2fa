using MnistHelpers.Data;

namespace MnistHelpers.Tests;

public sealed class MnistFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<bool> PlainAndGzipped => [false, true];

    [Theory, MemberData(nameof(PlainAndGzipped))]
    public void ReadImages_RightFile_GivesItsPixels(bool gzip)
    {
        string path = Save(IdxBytes.Images(3), gzip);

        Assert.Equal(IdxBytes.Pixels(3), MnistFile.ReadImages(path, 28, 28));
    }

    [Theory, MemberData(nameof(PlainAndGzipped))]
    public void ReadLabels_RightFile_GivesItsLabels(bool gzip)
    {
        string path = Save(IdxBytes.Labels(0, 9, 5), gzip);

        Assert.Equal([0, 9, 5], MnistFile.ReadLabels(path, 10));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(15)]
    public void ReadImages_EndsInsideHeader_SaysTruncated(int length)
    {
        byte[] cut = IdxBytes.Images(3)[..length];

        AssertImagesFault("the file ends inside its header; it is truncated", Save(cut, gzip: false), Save(cut, gzip: true));
    }

    [Theory]
    [InlineData(16, "0")]
    [InlineData(17, "1")]
    [InlineData(16 + 2 * 784, "1,568")]
    [InlineData(16 + 3 * 784 - 1, "2,351")]
    public void ReadImages_EndsInsidePixels_CountsThem(int length, string found)
    {
        byte[] cut = IdxBytes.Images(3)[..length];

        AssertImagesFault(
            $"2,352 bytes of pixels expected, {found} found; the file is truncated", Save(cut, gzip: false), Save(cut, gzip: true));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(784)]
    public void ReadImages_BytesAfterPixels_AreAFault(int more)
    {
        byte[] longer = [.. IdxBytes.Images(3), .. new byte[more]];

        AssertImagesFault("2,352 bytes of pixels expected, more found", Save(longer, gzip: false), Save(longer, gzip: true));
    }

    [Fact]
    public void ReadLabels_TooFewOrTooMany_CountsThem()
    {
        AssertLabelsFault("3 labels expected, 2 found; the file is truncated", Save(IdxBytes.Labels(1, 2, 3)[..^1], gzip: false));
        AssertLabelsFault("3 labels expected, more found", Save([.. IdxBytes.Labels(1, 2, 3), 4], gzip: true));
    }

    [Fact]
    public void Read_EmptyFile_SaysSo() => AssertImagesFault("the file is empty", Save([], gzip: false));

    [Fact]
    public void ReadImages_LabelsFile_SaysMislabeled() =>
        AssertImagesFault(
            "labels found where images are expected", Save(IdxBytes.Labels(1, 2, 3), gzip: false),
            Save(IdxBytes.Labels(1, 2, 3), gzip: true));

    [Fact]
    public void ReadLabels_ImagesFile_SaysMislabeled() =>
        AssertLabelsFault("images found where labels are expected", Save(IdxBytes.Images(1), gzip: true));

    [Fact]
    public void ReadImages_OtherMagicNumber_NamesIt() =>
        AssertImagesFault("it starts with 0x89504E47, 0x00000803 expected", Save(IdxBytes.Images(1, magic: 0x89504E47), gzip: false));

    [Theory]
    [InlineData((uint)int.MaxValue, "2,147,483,647")]
    [InlineData(uint.MaxValue, "4,294,967,295")]
    [InlineData(2_500_001u, "2,500,001")]
    [InlineData(0u, "0")]
    public void ReadImages_ImpossibleCount_IsRefused(uint announced, string shown)
    {
        byte[] lying = IdxBytes.Images(1, announced);

        AssertImagesFault(
            $"the header announces {shown} images, 1 to 2,500,000 expected", Save(lying, gzip: false), Save(lying, gzip: true));
    }

    [Theory, MemberData(nameof(PlainAndGzipped))]
    public void ReadImages_LargeCountAndSmallFile_TakesNoMemoryForIt(bool gzip)
    {
        string path = Save(IdxBytes.Images(1, announced: 2_500_000), gzip);
        long before = GC.GetAllocatedBytesForCurrentThread();

        AssertImagesFault("1,960,000,000 bytes of pixels expected, 784 found; the file is truncated", path);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    [Theory]
    [InlineData(32u, 32u, "32×32")]
    [InlineData(28u, 27u, "28×27")]
    [InlineData(uint.MaxValue, 28u, "4294967295×28")]
    public void ReadImages_OtherSize_NamesBoth(uint rows, uint columns, string shown) =>
        AssertImagesFault(
            $"images of {shown} pixels found, 28×28 expected", Save(IdxBytes.Images(1, rows: rows, columns: columns), gzip: false));

    [Theory]
    [InlineData(10)]
    [InlineData(255)]
    public void ReadLabels_LabelAboveNine_NamesItAndItsPlace(byte label) =>
        AssertLabelsFault($"label {label} found at index 2, 0 to 9 expected", Save(IdxBytes.Labels(0, 9, label, 3), gzip: false));

    [Fact]
    public void ReadImages_GzipCutAnywhere_IsAFault()
    {
        byte[] whole = IdxBytes.Gzip(IdxBytes.Images(2));
        // The first two bytes alone are what makes it gzip.
        for (int length = 2; length < whole.Length; length++)
        {
            string path = Save(whole[..length], gzip: false);
            InvalidDataException fault = Assert.Throws<InvalidDataException>(() => MnistFile.ReadImages(path, 28, 28));
            AssertOneSentence(path, fault.Message);
        }
    }

    [Fact]
    public void ReadImages_GzipCutInsideItsTrailer_SaysCut() =>
        AssertImagesFault("the gzip data are cut at the end", Save(IdxBytes.Gzip(IdxBytes.Images(2))[..^1], gzip: false));

    [Fact]
    public void ReadImages_BytesAfterGzipData_AreAFault() =>
        AssertImagesFault("or something follows them", Save([.. IdxBytes.Gzip(IdxBytes.Images(2)), 1, 2, 3, 4], gzip: false));

    [Fact]
    public void ReadImages_AnyDamagedGzipByte_IsAFaultOrHarmless()
    {
        byte[] whole = IdxBytes.Gzip(IdxBytes.Images(1));
        byte[] right = IdxBytes.Pixels(1);
        int faults = 0;
        for (int place = 2; place < whole.Length; place++)
        {
            byte[] damaged = [.. whole];
            damaged[place] ^= 0x10;
            string path = Save(damaged, gzip: false);
            try
            {
                // Bytes such as the time of compression mean nothing.
                Assert.Equal(right, MnistFile.ReadImages(path, 28, 28));
            }
            catch (InvalidDataException fault)
            {
                AssertOneSentence(path, fault.Message);
                faults++;
            }
        }
        Assert.InRange(faults, whole.Length - 10, whole.Length);
    }

    [Fact]
    public void ReadImages_DamagedGzip_SaysSo()
    {
        byte[] damaged = IdxBytes.Gzip(IdxBytes.Images(2));
        damaged[^6] ^= 1; // in the checksum
        AssertImagesFault("the gzip data are damaged", Save(damaged, gzip: false));
    }

    [Fact]
    public void Fault_UnderGermanCulture_KeepsItsNumbers() =>
        Culture.German(() =>
        {
            AssertImagesFault("2,352 bytes of pixels expected, 1,568 found", Save(IdxBytes.Images(3)[..^784], gzip: false));
            return 0;
        });

    private static void AssertImagesFault(string expected, params string[] paths) =>
        AssertFault(expected, paths, path => MnistFile.ReadImages(path, 28, 28));

    private static void AssertLabelsFault(string expected, params string[] paths) =>
        AssertFault(expected, paths, path => MnistFile.ReadLabels(path, 10));

    private static void AssertFault(string expected, string[] paths, Func<string, byte[]> read)
    {
        foreach (string path in paths)
        {
            InvalidDataException fault = Assert.Throws<InvalidDataException>(() => read(path));
            AssertOneSentence(path, fault.Message);
            Assert.Contains(expected, fault.Message);
        }
    }

    private static void AssertOneSentence(string path, string message)
    {
        Assert.StartsWith(path + ": ", message);
        Assert.Contains("; ", message); // the fault, then the remedy
        Assert.DoesNotContain('\n', message);
    }

    private string Save(byte[] content, bool gzip)
    {
        string path = _folder.Find(gzip ? "gzipped" : "plain");
        File.WriteAllBytes(path, gzip ? IdxBytes.Gzip(content) : content);
        return path;
    }
}
