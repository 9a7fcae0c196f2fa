using System.Runtime.InteropServices;
using System.Text;
using MnistHelpers.Models;

namespace MnistHelpers.Tests;

/// <summary>Files of fixtures/safetensors/safetensors.py, which follows the description of the format.</summary>
public sealed class SafetensorsFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "fixtures", "safetensors", name);

    [Fact]
    public void Open_FileOfTheReferenceImplementation_IsRead()
    {
        using SafetensorsFile file = SafetensorsFile.Open(Path("reference.safetensors"));

        Assert.Equal(new Dictionary<string, string> { ["format"] = "pt", ["größe"] = "mit \"Zeichen\"\n" }, file.Header.Metadata);
        Assert.Equal(["norm.num_batches_tracked", "conv.weight", "norm.weight", "mask"], file.Header.Tensors.Select(tensor => tensor.Name));
        Assert.Equal(["I64", "F32", "F32", "BOOL"], file.Header.Tensors.Select(tensor => tensor.DType));
        Assert.Equal([[], [1, 1, 2, 2], [2], [3]], file.Header.Tensors.Select(tensor => tensor.Shape.ToArray()));
        Assert.Equal([938L], Values<long>(file, 0));
        Assert.Equal([0.1f, 0.2f, 0.3f, 0.4f], Values<float>(file, 1));
        Assert.Equal([1, -0.5f], Values<float>(file, 2));
        Assert.Equal([1, 0, 1], Values<byte>(file, 3));
    }

    [Fact]
    public void Open_WhatTheFormatAllowsBesides_IsRead()
    {
        using SafetensorsFile file = SafetensorsFile.Open(Path("handwritten.safetensors"));

        Assert.Empty(file.Header.Metadata);
        Assert.Equal(["a", "none", "b"], file.Header.Tensors.Select(tensor => tensor.Name));
        Assert.Equal([[], [3, 0], [2]], file.Header.Tensors.Select(tensor => tensor.Shape.ToArray()));
        Assert.Equal([2.5f], Values<float>(file, 0));
        Assert.Empty(Values<double>(file, 1));
        Assert.Equal([(Half)1, (Half)(-2)], Values<Half>(file, 2));
    }

    [Fact]
    public void Write_GivesTheBytesOfTheReferenceImplementation()
    {
        var values = new Dictionary<string, byte[]>
        {
            ["mask"] = [1, 0, 1],
            ["norm.weight"] = MemoryMarshal.AsBytes<float>([1, -0.5f]).ToArray(),
            ["norm.num_batches_tracked"] = BitConverter.GetBytes(938L),
            ["conv.weight"] = MemoryMarshal.AsBytes<float>([0.1f, 0.2f, 0.3f, 0.4f]).ToArray(),
        };
        SafetensorsTensor[] tensors = SafetensorsFile.Place(
            [(
                "mask", "BOOL", [3]), ("norm.weight", "F32", [2]), ("norm.num_batches_tracked", "I64", []),
                ("conv.weight", "F32", [1, 1, 2, 2])]);
        var metadata = new Dictionary<string, string> { ["format"] = "pt", ["größe"] = "mit \"Zeichen\"\n" };

        SafetensorsFile.Write(
            _folder.Find("x"), new SafetensorsHeader(metadata, tensors), (stream, tensor) => stream.Write(values[tensor.Name]));

        Assert.Equal(File.ReadAllBytes(Path("reference.safetensors")), File.ReadAllBytes(_folder.Find("x")));
    }

    [Fact]
    public void Write_NothingInIt_IsAnEmptyObject()
    {
        SafetensorsFile.Write(_folder.Find("x"), new SafetensorsHeader(new Dictionary<string, string>(), []), (_, _) => { });

        // As the reference implementation's own test has it.
        Assert.Equal([8, 0, 0, 0, 0, 0, 0, 0, .. "{}      "u8], File.ReadAllBytes(_folder.Find("x")));
        using SafetensorsFile file = SafetensorsFile.Open(_folder.Find("x"));
        Assert.Empty(file.Header.Tensors);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("__metadata__")]
    public void Place_NameTwiceOrTheFormatsOwn_Throws(string name) =>
        Assert.Throws<ArgumentException>(() => SafetensorsFile.Place([("a", "F32", [1]), (name, "F32", [1])]));

    private const string A = "\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}";

    private static string Tensor(string shape, string offsets = "[0,8]", string dtype = "\"F32\"") =>
        $$$"""{"a":{"dtype":{{{dtype}}},"shape":{{{shape}}},"data_offsets":{{{offsets}}}}}""";

    public static TheoryData<byte[], string> Faults => new()
    {
        { [], "it has 0 bytes, too few for the length of a header" },
        { [2, 0, 0, 0, 0, 0, 0], "it has 7 bytes, too few for the length of a header" },
        { SafetensorsBytes.Length((1 << 20) + 1), "its header claims 1048577 bytes, at most 1048576 are allowed" },
        { [
            .. SafetensorsBytes.Length(ulong.MaxValue), .. "{}"u8,
        ], "its header claims 18446744073709551615 bytes, at most 1048576 are allowed" },
        { [.. SafetensorsBytes.Length(3), .. "{}"u8], "its header claims 3 bytes, 2 follow" },
        { [.. SafetensorsBytes.Length(1 << 20), .. "{}"u8], "its header claims 1048576 bytes, 2 follow" },
        { SafetensorsBytes.File(""), "its header does not begin with {" },
        { SafetensorsBytes.File(" {}"), "its header does not begin with {" },
        { SafetensorsBytes.File("[{}]"), "its header does not begin with {" },
        { SafetensorsBytes.File([0xEF, 0xBB, 0xBF, .. "{}"u8]), "its header does not begin with {" },
        { SafetensorsBytes.File([.. "{\""u8, 0xC3, 0x28, .. "\":{}}"u8]), "its header is not UTF-8" },
        { SafetensorsBytes.File("{"), "its header is not the JSON of the format" },
        { SafetensorsBytes.File("{} {}"), "its header is not the JSON of the format" },
        { SafetensorsBytes.File("{}\0"), "its header is not the JSON of the format" },
        { SafetensorsBytes.File($$$"""{{{{A}}},}""", 8), "its header is not the JSON of the format" },
        { SafetensorsBytes.File("""{"\ud800":{}}"""), "its header is not the JSON of the format" },
        { SafetensorsBytes.File($$$"""{"a":{{{new string('[', 5000)}}}"""), "its header is not the JSON of the format" },
        { SafetensorsBytes.File($$$"""{{{{A}}},{{{A}}}}""", 8), "its header: 'a' comes twice" },
        { SafetensorsBytes.File(
            $$$"""{{{{A}}},"\u0061":{"dtype":"F32","shape":[0],"data_offsets":[8,8]}}""", 8), "its header: 'a' comes twice" },
        { SafetensorsBytes.File(
            """{"a":{"dtype":"F32","shape":[2],"dtype":"F32","data_offsets":[0,8]}}""", 8), "tensor 'a': 'dtype' comes twice" },
        { SafetensorsBytes.File("""{"__metadata__":{"x":"1","x":"2"}}"""), "__metadata__: 'x' comes twice" },
        { SafetensorsBytes.File("""{"__metadata__":{},"__metadata__":{}}"""), "its header: '__metadata__' comes twice" },
        { SafetensorsBytes.File("""{"__metadata__":{"x":1}}"""), "__metadata__: 'x' is not a text" },
        { SafetensorsBytes.File("""{"__metadata__":{"x":null}}"""), "__metadata__: 'x' is not a text" },
        { SafetensorsBytes.File("""{"__metadata__":["x"]}"""), "__metadata__ is not a JSON object" },
        { SafetensorsBytes.File("""{"a":1}"""), "tensor 'a' is not a JSON object" },
        { SafetensorsBytes.File("""{"a":{}}"""), "tensor 'a': its element type (dtype) is missing or no text" },
        { SafetensorsBytes.File(Tensor("[2]", dtype: "32"), 8), "tensor 'a': its element type (dtype) is missing or no text" },
        { SafetensorsBytes.File(Tensor("[2]", dtype: "\"F31\""), 8), "tensor 'a': its element type 'F31' is unknown" },
        { SafetensorsBytes.File(Tensor("[2]", dtype: "\"f32\""), 8), "tensor 'a': its element type 'f32' is unknown" },
        { SafetensorsBytes.File("""{"a":{"dtype":"F32","data_offsets":[0,8]}}""", 8), "tensor 'a': its shape is missing or no list" },
        { SafetensorsBytes.File(Tensor("2"), 8), "tensor 'a': its shape is missing or no list" },
        { SafetensorsBytes.File("""{"a":{"dtype":"F32","shape":[2]}}""", 8), "tensor 'a': its data_offsets is missing or no list" },
        { SafetensorsBytes.File(Tensor("[2]", "[0]"), 8), "tensor 'a': 2 data_offsets expected, 1 found" },
        { SafetensorsBytes.File(Tensor("[2]", "[0,8,8]"), 8), "tensor 'a': 2 data_offsets expected, 3 found" },
        { SafetensorsBytes.File(Tensor("[-2]"), 8), "tensor 'a': its shape holds -2, a whole number from 0 on expected" },
        { SafetensorsBytes.File(Tensor("[2.0]"), 8), "tensor 'a': its shape holds 2.0, a whole number from 0 on expected" },
        { SafetensorsBytes.File(Tensor("[2e0]"), 8), "tensor 'a': its shape holds 2e0, a whole number from 0 on expected" },
        { SafetensorsBytes.File(Tensor("[\"2\"]"), 8), "tensor 'a': its shape holds \"2\", a whole number from 0 on expected" },
        { SafetensorsBytes.File(Tensor("[null]"), 8), "tensor 'a': its shape holds null, a whole number from 0 on expected" },
        { SafetensorsBytes.File(Tensor("[2]", "[-0,8]"), 8), "tensor 'a': its data_offsets holds -0, a whole number from 0 on expected" },
        { SafetensorsBytes.File(Tensor("[2]", "[0,8.5]"), 8), "tensor 'a': its data_offsets holds 8.5, a whole number from 0 on expected" },
        { SafetensorsBytes.File(
            Tensor("[2]", "[0,18446744073709551616]"), 8),
            "tensor 'a': its data_offsets holds 18446744073709551616, a whole number from 0 on expected" },
        { SafetensorsBytes.File(
            Tensor("[4294967296,4294967296]"), 8), "tensor 'a': the product of its shape [4294967296, 4294967296] is too large" },
        { SafetensorsBytes.File(Tensor(
            "[4294967296,4294967296,0]", "[0,0]")), "tensor 'a': the product of its shape [4294967296, 4294967296, 0] is too large" },
        { SafetensorsBytes.File(
            Tensor("[4611686018427387905]", "[0,4]"), 4), "tensor 'a': the product of its shape [4611686018427387905] is too large" },
        { SafetensorsBytes.File(Tensor("[3]", dtype: "\"F4\"", offsets: "[0,2]"), 2), "tensor 'a': its 12 bits do not fill whole bytes" },
        { SafetensorsBytes.File(Tensor("[3]"), 8), "tensor 'a': it has 8 bytes, 12 expected for F32 [3]" },
        { SafetensorsBytes.File(Tensor("[]"), 8), "tensor 'a': it has 8 bytes, 4 expected for F32 []" },
        { SafetensorsBytes.File(Tensor("[2]", "[8,0]"), 8), "tensor 'a': its data_offsets [8, 0] descend" },
        { SafetensorsBytes.File(Tensor("[2]", "[4,12]"), 12), "tensor 'a': its bytes begin at 4, after a hole; 0 expected" },
        { SafetensorsBytes.File(
            $$$"""{{{{A}}},"b":{"dtype":"U8","shape":[2],"data_offsets":[9,11]}}""", 11),
            "tensor 'b': its bytes begin at 9, after a hole; 8 expected" },
        { SafetensorsBytes.File(
            $$$"""{{{{A}}},"b":{"dtype":"U8","shape":[8],"data_offsets":[4,12]}}""", 12),
            "tensor 'b': its bytes begin at 4, inside those of another tensor; 8 expected" },
        { SafetensorsBytes.File(
            $$$"""{{{{A}}},"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 8),
            "tensor 'b': its bytes begin at 0, inside those of another tensor; 8 expected" },
        { SafetensorsBytes.File($$$"""{{{{A}}}}""", 7), "tensor 'a': its bytes reach to 8, beyond the 7 bytes after the header" },
        { SafetensorsBytes.File(
            Tensor("[1000000000000]", "[0,4000000000000]"), 8),
            "tensor 'a': its bytes reach to 4000000000000, beyond the 8 bytes after the header" },
        { SafetensorsBytes.File($$$"""{{{{A}}}}""", 9), "of the 9 bytes after the header, 8 belong to tensors" },
        { SafetensorsBytes.File("{}", 3), "of the 3 bytes after the header, 0 belong to tensors" },
        { SafetensorsBytes.File($$$"""{"{{{new string('n', 5000)}}}\n":1}"""), $"tensor '{new string('n', 80)}…' is not a JSON object" },
        { SafetensorsBytes.File("""{"a\nb":1}"""), "tensor 'a?b' is not a JSON object" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void Open_RuleBroken_IsOneSentence(byte[] content, string fault)
    {
        string path = _folder.Find("x.safetensors");
        File.WriteAllBytes(path, content);

        string message = Culture.German(() => Assert.Throws<InvalidDataException>(() => SafetensorsFile.Open(path)).Message);

        Assert.Equal($"{path}: not a usable safetensors file: {fault}; take another copy or write it again", message);
        File.Delete(path); // not held open
    }

    [Fact]
    public void Open_CutAnywhere_IsOneSentence()
    {
        byte[] whole = File.ReadAllBytes(Path("reference.safetensors"));
        string path = _folder.Find("x.safetensors");
        for (int length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.Throws<InvalidDataException>(() => SafetensorsFile.Open(path));
        }
    }

    [Fact]
    public void Open_LargestHeader_IsRead()
    {
        string path = _folder.Find("x.safetensors");
        using (FileStream stream = File.Create(path))
        {
            stream.Write(SafetensorsBytes.Length(1 << 20));
            stream.Write(Encoding.UTF8.GetBytes($$$"""{{{{A}}}}"""));
            var spaces = new byte[1 << 16];
            spaces.AsSpan().Fill((byte)' ');
            while (stream.Length < (1 << 20) + 8)
                stream.Write(spaces.AsSpan(0, (int)Math.Min(spaces.Length, (1 << 20) + 8 - stream.Length)));
            stream.Write(new byte[8]);
        }

        using SafetensorsFile file = SafetensorsFile.Open(path);
        Assert.Equal([0f, 0f], Values<float>(file, 0));
    }

    public static TheoryData<string, int> LongHeaders => new()
    {
        { "{"
            + string.Join(
                ',', Enumerable.Range(0, 15_000).Select(i => $"\"{i}\":{{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}}")) + "}",
                0 },
        { "{\"a\":{\"dtype\":\"F32\",\"shape\":[" + string.Join(',', Enumerable.Repeat("1", 500_000)) + "],\"data_offsets\":[0,4]}}", 4 },
    };

    [Theory]
    [MemberData(nameof(LongHeaders))]
    public void Open_HeaderOfManySmallThings_TakesMemoryInProportion(string header, int bytes)
    {
        string path = _folder.Find("x.safetensors");
        File.WriteAllBytes(path, [.. SafetensorsBytes.Length((ulong)header.Length), .. Encoding.UTF8.GetBytes(header), .. new byte[bytes]]);
        long before = GC.GetAllocatedBytesForCurrentThread();

        SafetensorsFile.Open(path).Dispose();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, header.Length, 60L * header.Length);
    }

    private static T[] Values<T>(SafetensorsFile file, int index)
        where T : unmanaged
    {
        SafetensorsTensor tensor = file.Header.Tensors[index];
        var bytes = new byte[tensor.ByteCount];
        file.Read(tensor, bytes);
        return MemoryMarshal.Cast<byte, T>(bytes).ToArray();
    }
}
