namespace TensorKernels;

/// <summary>
/// A function of a <see cref="WebModule"/> while it is written: locals, loops, and arithmetic on addresses and on vectors of four floats.
/// </summary>
internal sealed class WebFunction
{
    /// <summary>The type i32.</summary>
    internal const byte Integer32 = 0x7f;

    private const byte Vector128 = 0x7b, NoResult = 0x40, Simd = 0xfd;

    private readonly List<byte> _code = [];
    private readonly List<byte> _locals = [];

    /// <summary>Returns a new local for an integer or an address.</summary>
    internal int NewInteger() => NewLocal(Integer32);

    /// <summary>Returns a new local for four floats, which are 0.</summary>
    internal int NewVector() => NewLocal(Vector128);

    /// <summary>Returns a new local with an argument.</summary>
    internal int Argument(int index)
    {
        int argument = NewInteger();
        Get(0);
        Load(4 * index);
        Set(argument);
        return argument;
    }

    internal void Get(int local) => Write(WebInstruction.LocalGet, Unsigned(local));

    internal void Set(int local) => Write(WebInstruction.LocalSet, Unsigned(local));

    internal void Constant(int value) => Write(WebInstruction.I32Const, Signed(value));

    internal void Add() => Write(WebInstruction.I32Add);

    internal void Multiply() => Write(WebInstruction.I32Multiply);

    internal void And() => Write(WebInstruction.I32And);

    internal void ShiftLeft() => Write(WebInstruction.I32ShiftLeft);

    internal void ShiftRight() => Write(WebInstruction.I32ShiftRightSigned);

    internal void TrailingZeros() => Write(WebInstruction.I32TrailingZeros);

    /// <summary>Replaces the address on the stack by the integer there.</summary>
    internal void Load(int offset = 0) => Write(WebInstruction.I32Load, [2, .. Unsigned(offset)]);

    /// <summary>Replaces the address on the stack by the byte there.</summary>
    internal void LoadByte() => Write(WebInstruction.I32Load8Unsigned, 0, 0);

    /// <summary>Adds a constant to a local.</summary>
    internal void Advance(int local, int by)
    {
        Get(local);
        Constant(by);
        Add();
        Set(local);
    }

    /// <summary>Adds a local to another one.</summary>
    internal void AdvanceBy(int local, int by)
    {
        Get(local);
        Get(by);
        Add();
        Set(local);
    }

    internal void Copy(int target, int source)
    {
        Get(source);
        Set(target);
    }

    /// <summary>Writes what happens if a local is not 0.</summary>
    internal void If(int condition, Action then)
    {
        Get(condition);
        Write(WebInstruction.If, NoResult);
        then();
        Write(WebInstruction.End);
    }

    /// <summary>Writes what happens as often as a local says, which may be 0.</summary>
    internal void Repeat(int count, Action body)
    {
        int left = NewInteger();
        Copy(left, count);
        While(left, () =>
        {
            body();
            Advance(left, -1);
        });
    }

    /// <summary>Writes what happens until a local is 0.</summary>
    internal void While(int condition, Action body) => If(condition, () =>
    {
        Write(WebInstruction.Loop, NoResult);
        body();
        Get(condition);
        Write(WebInstruction.BranchIf, 0);
        Write(WebInstruction.End);
    });

    /// <summary>Writes what happens for each bit of a local that is set, from the lowest: the first action gets its number.</summary>
    internal void ForEachBit(int bits, Action<int> body)
    {
        int left = NewInteger(), number = NewInteger();
        Copy(left, bits);
        While(left, () =>
        {
            Get(left);
            TrailingZeros();
            Set(number);
            body(number);
            Get(left);
            Get(left);
            Constant(-1);
            Add();
            And();
            Set(left);
        });
    }

    /// <summary>Writes what happens as long as a local, which is reduced each time, is large enough for it.</summary>
    internal void WhileAtLeast(int left, int amount, Action body)
    {
        Write(WebInstruction.Block, NoResult);
        Write(WebInstruction.Loop, NoResult);
        Get(left);
        Constant(amount);
        Write(WebInstruction.I32LessSigned);
        Write(WebInstruction.BranchIf, 1);
        body();
        Advance(left, -amount);
        Write(WebInstruction.Branch, 0);
        Write(WebInstruction.End);
        Write(WebInstruction.End);
    }

    /// <summary>Sets a vector to 0.</summary>
    internal void Clear(int vector)
    {
        WriteSimd(WebVectorInstruction.Const, new byte[16]);
        Set(vector);
    }

    /// <summary>Sets a vector to the four floats at an address.</summary>
    internal void LoadVector(int vector, int address, int offset)
    {
        Get(address);
        WriteSimd(WebVectorInstruction.Load, [0, .. Unsigned(offset)]);
        Set(vector);
    }

    /// <summary>Sets all four elements of a vector to the float at an address.</summary>
    internal void LoadBroadcast(int vector, int address, int offset)
    {
        Get(address);
        WriteSimd(WebVectorInstruction.Load32Splat, [2, .. Unsigned(offset)]);
        Set(vector);
    }

    internal void StoreVector(int vector, int address, int offset)
    {
        Get(address);
        Get(vector);
        WriteSimd(WebVectorInstruction.Store, [0, .. Unsigned(offset)]);
    }

    /// <summary>Sets vectors to four bytes each, as integers.</summary>
    internal void LoadBytes(int[] vectors, int address)
    {
        int bytes = NewVector();
        Get(address);
        WriteSimd(vectors.Length == 1 ? WebVectorInstruction.Load32Zero : WebVectorInstruction.Load64Zero, 0, 0);
        WriteSimd(WebVectorInstruction.I16x8ExtendLowUnsigned);
        Set(bytes);
        for (int i = 0; i < vectors.Length; i++)
        {
            Get(bytes);
            // Extending the high half is the next instruction.
            WriteSimd(WebVectorInstruction.I32x4ExtendLowUnsigned + i);
            Set(vectors[i]);
        }
    }

    /// <summary>Stores the integers of one or two vectors as bytes.</summary>
    internal void StoreBytes(int[] vectors, int address)
    {
        int halves = NewVector();
        Get(vectors[0]);
        Get(vectors[^1]);
        WriteSimd(WebVectorInstruction.I16x8NarrowUnsigned);
        Set(halves);
        Get(address);
        Get(halves);
        Get(halves);
        WriteSimd(WebVectorInstruction.I8x16NarrowUnsigned);
        WriteSimd(vectors.Length == 1 ? WebVectorInstruction.Store32Lane : WebVectorInstruction.Store64Lane, 0, 0, 0);
    }

    /// <summary>Sets all four elements of a vector to an integer.</summary>
    internal void Broadcast(int vector, int integer)
    {
        Get(integer);
        WriteSimd(WebVectorInstruction.I32x4Splat);
        Set(vector);
    }

    /// <summary>sum += x, element by element.</summary>
    internal void AddTo(int sum, int x)
    {
        Get(sum);
        Get(x);
        WriteSimd(WebVectorInstruction.F32x4Add);
        Set(sum);
    }

    /// <summary>sum += x · y, element by element, rounded twice.</summary>
    internal void AddProductTo(int sum, int x, int y)
    {
        Get(sum);
        Get(x);
        Get(y);
        WriteSimd(WebVectorInstruction.F32x4Multiply);
        WriteSimd(WebVectorInstruction.F32x4Add);
        Set(sum);
    }

    /// <summary>Takes the larger of two values and its number; the first if they are equal or NaN.</summary>
    internal void TakeLarger(int best, int bestNumber, int value, int number)
    {
        int take = NewVector();
        Get(value);
        Get(best);
        WriteSimd(WebVectorInstruction.F32x4LessOrEqual);
        WriteSimd(WebVectorInstruction.Not);
        Get(best);
        Get(best);
        WriteSimd(WebVectorInstruction.F32x4Equal);
        WriteSimd(WebVectorInstruction.And);
        Set(take);
        Select(best, value, best, take);
        Select(bestNumber, number, bestNumber, take);
    }

    /// <summary>x = max(x, 0); NaN stays.</summary>
    internal void Rectify(int x)
    {
        int zero = NewVector(), take = NewVector();
        Get(x);
        Get(zero);
        WriteSimd(WebVectorInstruction.F32x4LessOrEqual);
        Set(take);
        Select(x, zero, x, take);
    }

    /// <summary>Sets a vector to values where two integers are equal and a float is positive, and to 0 elsewhere.</summary>
    internal void Choose(int vector, int number, int wanted, int positive, int values)
    {
        int zero = NewVector();
        Get(number);
        Get(wanted);
        WriteSimd(WebVectorInstruction.I32x4Equal);
        Get(positive);
        Get(zero);
        WriteSimd(WebVectorInstruction.F32x4Greater);
        WriteSimd(WebVectorInstruction.And);
        Get(values);
        WriteSimd(WebVectorInstruction.And);
        Set(vector);
    }

    private void Select(int vector, int x, int otherwise, int mask)
    {
        Get(x);
        Get(otherwise);
        Get(mask);
        WriteSimd(WebVectorInstruction.BitSelect);
        Set(vector);
    }

    /// <summary>Returns the function: its locals and its code.</summary>
    internal byte[] ToArray() =>
        [.. Unsigned(_locals.Count), .. _locals.SelectMany(type => (byte[])[1, type]), .. _code, WebInstruction.End];

    /// <summary>Encodes a number from 0 as LEB128.</summary>
    internal static byte[] Unsigned(int value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7)
            bytes.Add((byte)(value | 0x80));
        return [.. bytes, (byte)value];
    }

    /// <summary>Encodes a number as LEB128 with a sign.</summary>
    private static byte[] Signed(int value)
    {
        var bytes = new List<byte>();
        for (; value is < -0x40 or >= 0x40; value >>= 7)
            bytes.Add((byte)(value | 0x80));
        return [.. bytes, (byte)(value & 0x7f)];
    }

    private int NewLocal(byte type)
    {
        _locals.Add(type);
        // The argument is the first one.
        return _locals.Count;
    }

    private void Write(byte instruction, params ReadOnlySpan<byte> immediates)
    {
        _code.Add(instruction);
        _code.AddRange(immediates);
    }

    private void WriteSimd(int instruction, params ReadOnlySpan<byte> immediates)
    {
        _code.Add(Simd);
        _code.AddRange(Unsigned(instruction));
        _code.AddRange(immediates);
    }
}
