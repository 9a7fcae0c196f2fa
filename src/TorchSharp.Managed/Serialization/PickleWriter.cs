using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Pickles a tensor as libtorch does: as the only parameter, "0", of a TorchScript module.</summary>
internal sealed class PickleWriter : IDisposable
{
    private readonly MemoryStream _pickle = new();
    private readonly BinaryWriter _writer;
    private readonly Dictionary<string, byte> _memo = [];
    private byte _kept;

    private PickleWriter() => _writer = new BinaryWriter(_pickle, Encoding.UTF8);

    public void Dispose() => _writer.Dispose();

    /// <summary>Returns the pickle; the storage's bytes belong in an entry "0".</summary>
    internal static byte[] Write(Tensor tensor)
    {
        using var pickle = new PickleWriter();
        pickle.Module(tensor);
        pickle._writer.Flush();
        return pickle._pickle.ToArray();
    }

    private void Module(Tensor tensor)
    {
        _writer.Write([0x80, 2]);
        Global("__torch__", "Module");
        Opcodes(")\u0081}(");
        Text("0");
        Rebuilt(tensor.Impl);
        Keep();
        Opcodes("ub");
        Keep();
        Opcodes(".");
    }

    private void Rebuilt(TensorImpl impl)
    {
        Global("torch._utils", "_rebuild_tensor_v2");
        Opcodes("((");
        Text("storage");
        Global("torch", StorageTypes.Name(impl.DType));
        Text("0");
        Text("cpu");
        Integer(impl.Storage.Bytes / impl.DType.Size());
        Opcodes("tQ");
        Keep();
        Integer(impl.Offset);
        Integers(impl.Sizes);
        Integers(impl.Strides);
        Opcodes(impl.RequiresGrad ? "\u0088" : "\u0089");
        Global("collections", "OrderedDict");
        Opcodes(")RtR");
    }

    private void Integers(long[] values)
    {
        Opcodes("(");
        foreach (long value in values)
            Integer(value);
        Opcodes("t");
    }

    private void Integer(long value)
    {
        switch (value)
        {
            case >= byte.MinValue and <= byte.MaxValue:
                Opcodes("K");
                _writer.Write((byte)value);
                break;
            case >= ushort.MinValue and <= ushort.MaxValue:
                Opcodes("M");
                _writer.Write((ushort)value);
                break;
            case >= int.MinValue and <= int.MaxValue:
                Opcodes("J");
                _writer.Write((int)value);
                break;
            default:
                Opcodes("\u008A\u0008");
                _writer.Write(value);
                break;
        }
    }

    private void Global(string module, string name)
    {
        Opcodes("c");
        _writer.Write(Encoding.UTF8.GetBytes($"{module}\n{name}\n"));
        Keep();
    }

    private void Text(string text)
    {
        if (_memo.TryGetValue(text, out byte known))
        {
            Opcodes("h");
            _writer.Write(known);
            return;
        }

        Opcodes("X");
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        _writer.Write(bytes.Length);
        _writer.Write(bytes);
        _memo[text] = _kept;
        Keep();
    }

    /// <summary>Stores the last value in the memo under the next number.</summary>
    private void Keep()
    {
        Opcodes("q");
        _writer.Write(_kept++);
    }

    private void Opcodes(string opcodes) => _writer.Write(Encoding.Latin1.GetBytes(opcodes));
}
