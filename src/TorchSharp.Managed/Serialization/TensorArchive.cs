using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// libtorch's file format for a tensor, a TorchScript archive: a zip file with the bytes of the whole storage, a pickle that describes the
/// tensor's position in it, and the source of a module whose only parameter is the tensor. The bytes are those written by torch::save of
/// libtorch 1.13.
/// </summary>
internal static unsafe class TensorArchive
{
    private const string Source =
        "class Module(Module):\n  __parameters__ = [\"0\", ]\n  __buffers__ = []\n  "
            + "__annotations__ = []\n  __annotations__[\"0\"] = Tensor\n";

    // The origin of each line of the source: none.
    private const string SourceRanges =
        "\u0080\u0002X\u0018\0\0\0FORMAT_WITH_STRING_TABLEq\0X\0\0\0\0q\u0001\u0085q\u0002K\0ctorch.jit._pickle\nbuild_intlist\nq\u0003(](etR"
        + "K\0K\0\u0087q\u0004K\0K\0\u0087K\0\u0087\u0085q\u0005\u0087.";

    internal static void Write(Tensor tensor, string location)
    {
        string folder = Path.GetFileNameWithoutExtension(location);
        if (folder.Length == 0)
        {
            throw new ArgumentException(
                $"'{location}' names no file; the name before the extension becomes that of a folder in it.", nameof(location));
        }
        AtomicFile.Write(location, stream =>
        {
            using var archive = new ArchiveWriter(stream, folder);
            Storage storage = tensor.Impl.Storage;
            archive.Add("data/0", storage.Pointer, storage.Bytes);
            archive.Add("data.pkl", PickleWriter.Write(tensor));
            archive.Add("code/__torch__.py", Encoding.ASCII.GetBytes(Source));
            archive.Add("code/__torch__.py.debug_pkl", Encoding.Latin1.GetBytes(SourceRanges));
            archive.Add("constants.pkl", [0x80, 2, (byte)')', (byte)'.']);
            archive.Add("version", "3\n"u8);
            archive.Finish();
        });
        GC.KeepAlive(tensor);
    }

    internal static Tensor Read(string location)
    {
        if (!File.Exists(location))
            throw new FileNotFoundException($"{location}: no such file of a tensor.", location);
        using FileStream stream = RegularFile.OpenRead(location);
        try
        {
            return Read(stream);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{location}: {exception.Message}", exception);
        }
    }

    internal static Tensor Read(Stream stream)
    {
        using var archive = new ArchiveReader(stream);
        return Make(archive, Find(PickleReader.Read(archive.ReadPickle("data.pkl"))));
    }

    /// <summary>Finds the tensor that PyTorch pickled by itself or that libtorch stored as a module's parameter.</summary>
    private static PickledTensor Find(object? pickled) => pickled switch
    {
        PickledTensor tensor => tensor,
        PickledObject { State: Dictionary<string, object?> state } when state.GetValueOrDefault("0") is PickledTensor tensor => tensor,
        _ => throw new InvalidDataException("the archive holds something other than one tensor; save its tensors one by one."),
    };

    private static Tensor Make(ArchiveReader archive, PickledTensor pickled)
    {
        ScalarType dtype = StorageTypes.Parse(pickled.Storage.Type);
        RequireInside(pickled);
        if (pickled.RequiresGrad && !dtype.IsFloat())
            throw new InvalidDataException($"a tensor of {dtype} is to have a gradient; the file is damaged.");
        Storage storage = archive.ReadStorage("data/" + pickled.Storage.Key, pickled.Storage.Count * dtype.Size());
        return new Tensor(new TensorImpl(new TensorMemory(storage), pickled.Offset, pickled.Sizes, pickled.Strides, dtype))
            .requires_grad_(pickled.RequiresGrad);
    }

    /// <summary>Rejects sizes and strides that extend beyond the storage.</summary>
    private static void RequireInside(PickledTensor pickled)
    {
        long[] sizes = pickled.Sizes, strides = pickled.Strides;
        if (sizes.Length != strides.Length || pickled.Offset < 0 || pickled.Storage.Count is < 0 or > long.MaxValue / sizeof(double)
            || sizes.Concat(strides).Any(number => number < 0))
        {
            throw Outside();
        }

        UInt128 count = 1, last = (UInt128)pickled.Offset;
        for (int d = 0; d < sizes.Length; d++)
        {
            // A nonzero size counts even beside a size of 0, so that no product overflows later.
            count *= (ulong)Math.Max(1, sizes[d]);
            last += (UInt128)Math.Max(0, sizes[d] - 1) * (ulong)strides[d];
            if (count > long.MaxValue / sizeof(double) || last > long.MaxValue)
                throw Outside();
        }

        bool empty = sizes.Contains(0);
        if (empty ? pickled.Offset > pickled.Storage.Count : last >= (UInt128)pickled.Storage.Count)
            throw Outside();

        InvalidDataException Outside() => new(
            $"a tensor of sizes {Shapes.Text(sizes)} and strides {Shapes.Text(strides)} from element {pickled.Offset} on does not lie in "
                + $"a storage of {pickled.Storage.Count}; the file is damaged.");
    }
}
