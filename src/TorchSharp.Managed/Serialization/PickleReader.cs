using System.Buffers.Binary;
using System.Text;

namespace TorchSharp.Engine;

/// <summary>
/// Interprets the opcodes with which PyTorch and libtorch pickle tensors (protocol 2). Names are not imported and nothing is called: the
/// content of a pickle becomes plain records, so that a hostile file can do no more than be rejected.
/// </summary>
/// <remarks>https://github.com/python/cpython/blob/main/Lib/pickletools.py</remarks>
internal ref struct PickleReader
{
    // Opcodes without an argument create values that cost a hundred times their one byte. What tensors consist of, names and numbers, takes
    // two or more bytes per value.
    private const int FreeValues = 64;
    private const int BytesPerValue = 2;

    private readonly ReadOnlySpan<byte> _pickle;
    private readonly List<object?> _stack = [];
    private readonly Stack<int> _marks = new();
    private readonly Dictionary<uint, object?> _memo = [];
    private int _position;
    private int _values;

    private PickleReader(ReadOnlySpan<byte> pickle) => _pickle = pickle;

    /// <summary>Reads the value that a pickle describes.</summary>
    internal static object? Read(ReadOnlySpan<byte> pickle) => new PickleReader(pickle).Run();

    private object? Run()
    {
        while (true)
        {
            int at = _position;
            var opcode = (char)Take(1)[0];
            switch (opcode)
            {
                case '\u0080':
                    if (Take(1)[0] is var protocol and not 2)
                        throw Damaged($"protocol 2 is expected, but {protocol} found");
                    break;
                case '.':
                    return Pop();
                case '(':
                    Count();
                    _marks.Push(_stack.Count);
                    break;
                case 'q':
                    _memo[Take(1)[0]] = Peek();
                    break;
                case 'r':
                    _memo[BinaryPrimitives.ReadUInt32LittleEndian(Take(4))] = Peek();
                    break;
                case 'h':
                    Recall(Take(1)[0]);
                    break;
                case 'j':
                    Recall(BinaryPrimitives.ReadUInt32LittleEndian(Take(4)));
                    break;
                case 'Q':
                    Push(Storage(Pop()));
                    break;
                case 'R':
                    Call();
                    break;
                case '\u0081':
                    Pop();
                    Push(new PickledObject(Pop<PickledName>("a class")));
                    break;
                case 'b':
                    object? state = Pop();
                    if (Peek() is PickledObject target)
                        target.State = state;
                    break;
                default:
                    if (!Literal(opcode) && !Collection(opcode))
                        throw Damaged($"opcode 0x{(int)opcode:X2} at byte {at} is none of those with which tensors are written");
                    break;
            }
        }
    }

    private bool Literal(char opcode)
    {
        object? value;
        switch (opcode)
        {
            case 'N': value = null; break;
            case '\u0088': value = true; break;
            case '\u0089': value = false; break;
            case 'K': value = (long)Take(1)[0]; break;
            case 'M': value = (long)BinaryPrimitives.ReadUInt16LittleEndian(Take(2)); break;
            case 'J': value = (long)BinaryPrimitives.ReadInt32LittleEndian(Take(4)); break;
            case 'G': value = BinaryPrimitives.ReadDoubleBigEndian(Take(8)); break;
            case '\u008A': value = Integer(Take(Take(1)[0])); break;
            case 'X': value = Encoding.UTF8.GetString(Take(BinaryPrimitives.ReadUInt32LittleEndian(Take(4)))); break;
            case 'c': value = new PickledName(Line(), Line()); break;
            default: return false;
        }

        Push(value);
        return true;
    }

    private bool Collection(char opcode)
    {
        switch (opcode)
        {
            case ')': Push(Array.Empty<object?>()); break;
            case '\u0085': Push(PopMany(1)); break;
            case '\u0086': Push(PopMany(2)); break;
            case '\u0087': Push(PopMany(3)); break;
            case 't': Push(PopToMark()); break;
            case ']': Push(new List<object?>()); break;
            case 'a': Append(PopMany(1)); break;
            case 'e': Append(PopToMark()); break;
            case '}': Push(new Dictionary<string, object?>()); break;
            case 's': Set(PopMany(2)); break;
            case 'u': Set(PopToMark()); break;
            default: return false;
        }

        return true;
    }

    private readonly void Append(object?[] items)
    {
        if (Peek() is not List<object?> list)
            throw Damaged("items are put into something that is not a list");
        list.AddRange(items);
    }

    /// <summary>Adds keys and values to a dictionary; keys that are not strings are ignored because nothing looks them up.</summary>
    private readonly void Set(object?[] items)
    {
        if (Peek() is not Dictionary<string, object?> dictionary || items.Length % 2 != 0)
            throw Damaged("keys and values are put into something that is not a dictionary");
        for (int i = 0; i < items.Length; i += 2)
        {
            if (items[i] is string key)
                dictionary[key] = items[i + 1];
        }
    }

    private void Call()
    {
        object?[] arguments = Pop<object?[]>("arguments");
        PickledName function = Pop<PickledName>("a function");
        Push((function.Module, function.Name) switch
        {
            ("collections", "OrderedDict") when arguments.Length == 0 => new Dictionary<string, object?>(),
            ("torch._utils", "_rebuild_tensor_v2") => Rebuilt(arguments),
            ("torch._utils", "_rebuild_parameter") when arguments is [PickledTensor data, bool requiresGrad, ..] =>
                data with { RequiresGrad = requiresGrad },
            _ => new PickledObject(function),
        });
    }

    private static PickledTensor Rebuilt(object?[] arguments) =>
        arguments is [PickledStorage storage, long offset, object[] { Length: <= TensorFormat.MaxDimensions } sizes,
            object[] { Length: <= TensorFormat.MaxDimensions } strides, bool requiresGrad, ..]
        && Array.TrueForAll(sizes, size => size is long) && Array.TrueForAll(strides, stride => stride is long)
            ? new PickledTensor(
                storage, offset, Array.ConvertAll(sizes, size => (long)size), Array.ConvertAll(strides, stride => (long)stride),
                requiresGrad)
            : throw Damaged($"a tensor is not made of a storage, an offset, and at most {TensorFormat.MaxDimensions} sizes and strides");

    private static PickledStorage Storage(object? identifier) =>
        identifier is object[] and ["storage", PickledName type, string key, string, long count, ..]
            ? new PickledStorage(type, key, count)
            : throw Damaged("a storage is not named by its type, entry, device and number of elements");

    /// <summary>Reads a two's complement integer.</summary>
    private static long Integer(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > sizeof(long))
            throw Damaged($"a whole number has {bytes.Length} bytes");
        Span<byte> wide = stackalloc byte[sizeof(long)];
        wide.Fill(bytes is [.., >= 0x80] ? (byte)0xFF : (byte)0);
        bytes.CopyTo(wide);
        return BinaryPrimitives.ReadInt64LittleEndian(wide);
    }

    private void Push(object? value)
    {
        Count();
        _stack.Add(value);
    }

    /// <summary>Rejects a pickle that expands to more values than that of a tensor.</summary>
    private void Count()
    {
        if (++_values > FreeValues + _pickle.Length / BytesPerValue)
            throw Damaged($"its {_pickle.Length} bytes name more than {_values - 1} values");
    }

    private void Recall(uint index) =>
        Push(_memo.TryGetValue(index, out object? value) ? value : throw Damaged($"value {index} is recalled, but was never kept"));

    private readonly object? Peek() => _stack.Count > 0 ? _stack[^1] : throw Damaged("a value is missing");

    private readonly object? Pop()
    {
        object? value = Peek();
        _stack.RemoveAt(_stack.Count - 1);
        return value;
    }

    private readonly T Pop<T>(string what) => Pop() is T value ? value : throw Damaged($"{what} is expected where something else stands");

    private readonly object?[] PopMany(int count)
    {
        if (count > _stack.Count)
            throw Damaged("a value is missing");
        object?[] values = [.. _stack.GetRange(_stack.Count - count, count)];
        _stack.RemoveRange(_stack.Count - count, count);
        return values;
    }

    private readonly object?[] PopToMark()
    {
        if (!_marks.TryPop(out int mark))
            throw Damaged("a group ends that did not begin");
        return PopMany(Math.Max(0, _stack.Count - mark));
    }

    private string Line()
    {
        int length = _pickle[_position..].IndexOf((byte)'\n');
        if (length < 0)
            throw Damaged("it ends too early");
        string line = Encoding.UTF8.GetString(Take((uint)length));
        _position++;
        return line;
    }

    private ReadOnlySpan<byte> Take(uint count)
    {
        if (count > _pickle.Length - _position)
            throw Damaged("it ends too early");
        ReadOnlySpan<byte> taken = _pickle.Slice(_position, (int)count);
        _position += (int)count;
        return taken;
    }

    private static InvalidDataException Damaged(string fault) => new($"the pickle of the tensor is damaged: {fault}.");
}
