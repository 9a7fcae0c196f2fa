using System.Text;
using TorchSharp.Engine;

namespace TorchSharp.Managed.Tests;

/// <summary>Archives whose parts do not fit together: each is refused, and nothing outside of the storage is read.</summary>
public sealed class DamagedArchiveTests
{
    private const string Rebuild = "ctorch._utils\n_rebuild_tensor_v2\n";
    private const string Hooks = "ccollections\nOrderedDict\n)R";

    public static TheoryData<string, string> Pickles => new()
    {
        { "", "ends too early" },
        { "\u0080\u0004.", "protocol 2 is expected, but 4" },
        { ".", "a value is missing" },
        { "N.", "something other than one tensor" },
        { "cos\nsystem\nX\u0004\0\0\0exit\u0085R.", "something other than one tensor" },
        { "\u0095.", "opcode 0x95 at byte 0" },
        { "i\n\n.", "opcode 0x69 at byte 0" },
        { "h\u0007.", "value 7 is recalled" },
        { "t.", "a group ends that did not begin" },
        { "X\u00FF\u00FF\u00FF\u00FFab", "ends too early" },
        { "cmodule", "ends too early" },
        { "NQ.", "a storage is not named" },
        { "NNR.", "arguments is expected" },
        { "]K\u0001u.", "a group ends that did not begin" },
        { "N(NNu.", "not a dictionary" },
        { "\u008A\u0009123456789.", "a whole number has 9 bytes" },
        { Rebuild + "(tR.", "not made of a storage" },
        { Rebuild + "(" + Storage(6) + "K\0((tt(t\u0089" + Hooks + "tR.", "not made of a storage" },
        { Tensor(6, 0, [2, 4], [3, 1]), "sizes [2, 4] and strides [3, 1] from element 0 on does not lie in a storage of 6" },
        { Tensor(6, 1, [2, 3], [3, 1]), "from element 1 on" },
        { Tensor(6, -1, [2], [1]), "from element -1 on" },
        { Tensor(6, 0, [2], [-1]), "strides [-1]" },
        { Tensor(6, 0, [-2], [1]), "sizes [-2]" },
        { Tensor(6, 0, [2, 3], [1]), "strides [1]" },
        { Tensor(6, 7, [0], [1]), "from element 7 on" },
        { Tensor(6, 0, [2, 1L << 62], [0, 1L << 62]), "does not lie in a storage" },
        { Tensor(6, 0, [1L << 40, 1L << 40], [0, 0]), "does not lie in a storage" },
        { Tensor(6, 0, [0, long.MaxValue, long.MaxValue], [0, 0, 0]), "does not lie in a storage" },
        { Tensor(6, 0, [.. Enumerable.Repeat(1L, 65)], [.. Enumerable.Repeat(1L, 65)]), "at most 64 sizes and strides" },
        { Tensor(-6, 0, [1], [1]), "in a storage of -6" },
        { Tensor(long.MaxValue, 0, [1], [1]), "does not lie in a storage" },
        { Tensor(7, 0, [2], [1]), "has 24 bytes, but the tensor's storage 28" },
        { Tensor(1L << 50, 0, [2], [1]), "has 24 bytes" },
        { Tensor(6, 0, [2], [1], key: "../x"), "no entry 'archive/data/../x'" },
        { Tensor(6, 0, [2], [1], type: "os\nFloatStorage"), "os.FloatStorage" },
        { Tensor(3, 0, [2], [1], type: "torch\nLongStorage", grad: '\u0088'), "Int64 is to have a gradient" },
    };

    [Theory]
    [MemberData(nameof(Pickles))]
    public void Pickle_ThatDoesNotFit_IsRefused(string pickle, string fault)
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => Load(Archive(Encoding.Latin1.GetBytes(pickle))));
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pickle_OfTheSameForm_IsRead()
    {
        using DisposeScope scope = NewDisposeScope();
        Assert.Equal([3f, 5], Load(Archive(Encoding.Latin1.GetBytes(Tensor(6, 2, [2], [2])))).data<float>().ToArray());
        Assert.Equal([0, 4], Load(Archive(Encoding.Latin1.GetBytes(Tensor(6, 6, [0, 4], [4, 1])))).shape);
    }

    public static TheoryData<string, string> Bombs => new()
    {
        { new string(']', 60_000) + ".", "its 60001 bytes name more than 30064 values" },
        { new string('(', 60_000) + ".", "name more than 30064 values" },
        { "Nq\0" + string.Concat(Enumerable.Repeat("h\0q\u0001", 2_000)) + new string('}', 55_000), "name more than" },
        // Sizes that are recalled by every one of thousands of tensors.
        { Rebuild + "q\u0001" + Storage(6) + "q\u0002(" + string.Concat(Enumerable.Repeat("K\u0001", 10_000)) + "tq\u0003"
            + string.Concat(Enumerable.Repeat("h\u0001(h\u0002K\0h\u0003h\u0003\u0089tR", 2_000)) + ".", "at most 64 sizes and strides" },
        { new string('N', 70_000) + ".", "has 70001 bytes, one tensor needs at most 65536; save tensors one by one" },
    };

    /// <summary>65 KB of such a pickle, compressed a thousandfold, took gigabytes.</summary>
    [Theory]
    [MemberData(nameof(Bombs))]
    public void Pickle_ThatMakesMuchOfLittle_IsRefusedInLittleMemory(string pickle, string fault)
    {
        byte[] archive = Compressed(new byte[24], pickle);
        long before = GC.GetAllocatedBytesForCurrentThread();
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => Load(archive));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("11\n", "version '11'")]
    [InlineData("0", "version '0'")]
    [InlineData("three", "version 'three'")]
    [InlineData("", "version ''")]
    public void Version_OfANewerFormat_IsRefused(string version, string fault)
    {
        byte[] archive = Archive(Encoding.Latin1.GetBytes(Tensor(6, 0, [6], [1])), version);
        Assert.Contains(fault, Assert.Throws<InvalidDataException>(() => Load(archive)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Zip_OfSomethingElse_IsRefused()
    {
        using var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry("readme.txt");
        Assert.Contains(
            "no entry 'version'", Assert.Throws<InvalidDataException>(() => Load(stream.ToArray())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CompressedEntries_AreReadToo_AndMayNotClaimWhatTheyCannotHold()
    {
        using DisposeScope scope = NewDisposeScope();
        byte[] zeros = new byte[1 << 20];
        Assert.Equal(torch.zeros(zeros.Length / 4), Load(Compressed(zeros, Tensor(zeros.Length / 4, 0, [zeros.Length / 4], [1]))));

        // The directory's record of the first entry has the entry's length 24 bytes from its beginning.
        const uint Claim = 0xFFFF0000;
        byte[] claimed = Compressed(zeros, Tensor(Claim / 4, 0, [6], [1]));
        BitConverter.TryWriteBytes(claimed.AsSpan(claimed.AsSpan().IndexOf("PK\u0001\u0002"u8) + 24), Claim);
        Assert.Contains(
            "is to have 4294901760 bytes in", Assert.Throws<InvalidDataException>(() => Load(claimed)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RandomDamage_IsRefused_OrLeavesATensorInsideItsStorage()
    {
        var random = new Random(17);
        string folder = Path.Combine(AppContext.BaseDirectory, "fixtures", "archives");
        foreach (string name in new[] { "sliced", "Bool", "python parameter", "vector of transposed and matrix" })
        {
            byte[] file = File.ReadAllBytes(Path.Combine(folder, name + ".pt"));
            for (int i = 0; i < 700; i++)
                ReadOrRefuse(Damaged(file, random));
        }

        byte[] pickle = Encoding.Latin1.GetBytes(Tensor(6, 1, [2, 2], [2, 1], grad: '\u0088'));
        for (int i = 0; i < 3000; i++)
            ReadOrRefuse(Archive(Damaged(pickle, random)));
    }

    private static void ReadOrRefuse(byte[] archive)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor tensor;
        try
        {
            tensor = Load(archive);
        }
        catch (InvalidDataException)
        {
            return;
        }

        if (tensor.numel() < 1 << 20)
            tensor.sum();
    }

    /// <summary>The bytes with some of them changed, taken out, doubled, or cut off at the end.</summary>
    private static byte[] Damaged(byte[] bytes, Random random)
    {
        List<byte> damaged = [.. bytes];
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            int at = random.Next(damaged.Count), count = Math.Min(random.Next(1, 9), damaged.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    damaged[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    damaged[at] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)0xFF;
                    break;
                case 2:
                    damaged.RemoveRange(at, count);
                    break;
                case 3:
                    damaged.InsertRange(random.Next(damaged.Count), damaged.GetRange(at, count));
                    break;
                default:
                    damaged.RemoveRange(damaged.Count - count, count);
                    break;
            }

            if (damaged.Count == 0)
                break;
        }

        return [.. damaged];
    }

    private static Tensor Load(byte[] archive) => TensorArchive.Read(new MemoryStream(archive));

    /// <summary>An archive of the numbers 1 to 6 with checksums that hold, whatever the pickle.</summary>
    private static byte[] Archive(byte[] pickle, string version = "3\n")
    {
        using var stream = new MemoryStream();
        using var archive = new ArchiveWriter(stream, "archive");
        archive.Add("data/0", System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>([1, 2, 3, 4, 5, 6]));
        archive.Add("data.pkl", pickle);
        archive.Add("version", Encoding.Latin1.GetBytes(version));
        archive.Finish();
        return stream.ToArray();
    }

    private static byte[] Compressed(byte[] data, string pickle)
    {
        using var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content)
                in new[] { ("data/0", data), ("data.pkl", Encoding.Latin1.GetBytes(pickle)), ("version", "3\n"u8.ToArray()) })
            {
                using Stream entry = zip.CreateEntry("archive/" + name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static string Tensor(
        long count, long offset, long[] sizes, long[] strides, string key = "0", string type = "torch\nFloatStorage",
        char grad = '\u0089') =>
        "\u0080\u0002" + Rebuild + "(" + Storage(count, key, type) + Number(offset) + Tuple(sizes) + Tuple(strides) + grad + Hooks + "tR.";

    private static string Storage(long count, string key = "0", string type = "torch\nFloatStorage") =>
        "(" + Text("storage") + "c" + type + "\n" + Text(key) + Text("cpu") + Number(count) + "tQ";

    private static string Tuple(long[] values) => "(" + string.Concat(values.Select(Number)) + "t";

    private static string Number(long value) => "\u008A\u0008" + Encoding.Latin1.GetString(BitConverter.GetBytes(value));

    private static string Text(string text) => "X" + (char)text.Length + "\0\0\0" + text;
}
