using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Wasm;
using System.Runtime.Intrinsics.X86;

namespace TensorKernels;

/// <summary>A width of float vectors, so that a kernel is written once and compiled for each width.</summary>
internal unsafe interface ISimd<TVector>
    where TVector : struct
{
    /// <summary>The number of floats in a vector.</summary>
    static abstract int Width { get; }

    static abstract TVector Zero { get; }

    static abstract TVector Load(float* source);

    static abstract void Store(TVector value, float* target);

    static abstract TVector Broadcast(float value);

    /// <summary>Computes a · b + c, with a single rounding if the processor supports it.</summary>
    static abstract TVector MultiplyAdd(TVector a, TVector b, TVector c);

    static abstract TVector Add(TVector a, TVector b);

    static abstract TVector Subtract(TVector a, TVector b);

    static abstract TVector Multiply(TVector a, TVector b);

    static abstract TVector Divide(TVector a, TVector b);

    static abstract TVector Absolute(TVector a);

    /// <summary>Moves values that are beyond two limits to the nearer one; not defined for NaN.</summary>
    static abstract TVector Limit(TVector value, TVector least, TVector largest);

    /// <summary>Selects the one where a value is below a limit, and the other elsewhere.</summary>
    static abstract TVector WhereBelow(TVector value, TVector limit, TVector below, TVector otherwise);

    /// <summary>Selects a number where it is NaN, and results elsewhere.</summary>
    static abstract TVector WhereNaN(TVector number, TVector results);

    /// <summary>Gives values the signs of others.</summary>
    static abstract TVector CopySign(TVector value, TVector sign);

    /// <summary>Computes 2ⁿ, with n a whole number from -126 to 127.</summary>
    static abstract TVector PowerOfTwo(TVector n);

    /// <summary>Selects the larger of two values and its number; the first if they are equal or NaN.</summary>
    static abstract void Larger(TVector value, TVector number, ref TVector best, ref TVector bestNumber);

    /// <summary>Computes max(a, 0); NaN is propagated.</summary>
    static abstract TVector Rectify(TVector a);

    /// <summary>Loads bytes as numbers.</summary>
    static abstract TVector LoadBytes(byte* source);

    /// <summary>Selects the values where two numbers are equal and a third is positive, and 0 elsewhere.</summary>
    static abstract TVector Chosen(TVector number, TVector wanted, TVector positive, TVector values);

    /// <summary>Selects the values where others are positive, and 0 elsewhere.</summary>
    static abstract TVector Positive(TVector positive, TVector values);

    /// <summary>Stores the first values, fewer than a vector has; what lies after them stays as it is.</summary>
    static abstract void StoreFirst(TVector value, float* target, int count);

    /// <summary>Stores whole numbers from 0 to 255 as bytes.</summary>
    static abstract void StoreBytes(TVector numbers, byte* target);
}

internal readonly unsafe struct Simd512 : ISimd<Vector512<float>>
{
    public static int Width => 16;

    public static Vector512<float> Zero => Vector512<float>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(float* source) => Vector512.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<float> value, float* target) => value.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Broadcast(float value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) =>
        Vector512.MultiplyAddEstimate(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Add(Vector512<float> a, Vector512<float> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Subtract(Vector512<float> a, Vector512<float> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Multiply(Vector512<float> a, Vector512<float> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Divide(Vector512<float> a, Vector512<float> b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Absolute(Vector512<float> a) => Vector512.Abs(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Limit(Vector512<float> value, Vector512<float> least, Vector512<float> largest) =>
        Vector512.MinNative(Vector512.MaxNative(value, least), largest);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> WhereBelow(
        Vector512<float> value, Vector512<float> limit, Vector512<float> below, Vector512<float> otherwise) =>
        Vector512.ConditionalSelect(Vector512.LessThan(value, limit), below, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> WhereNaN(Vector512<float> number, Vector512<float> results) =>
        Vector512.ConditionalSelect(Vector512.Equals(number, number), results, number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> CopySign(Vector512<float> value, Vector512<float> sign) => Vector512.CopySign(value, sign);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> PowerOfTwo(Vector512<float> n) =>
        ((Vector512.ConvertToInt32Native(n) + Vector512.Create(127)) << 23).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Larger(Vector512<float> value, Vector512<float> number, ref Vector512<float> best, ref Vector512<float> bestNumber)
    {
        Vector512<float> take = ~Vector512.LessThanOrEqual(value, best) & Vector512.Equals(best, best);
        best = Vector512.ConditionalSelect(take, value, best);
        bestNumber = Vector512.ConditionalSelect(take, number, bestNumber);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Rectify(Vector512<float> a) =>
        Vector512.ConditionalSelect(Vector512.LessThanOrEqual(a, Vector512<float>.Zero), Vector512<float>.Zero, a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadBytes(byte* source) =>
        Vector512.ConvertToSingle(
            Vector512.WidenLower(Vector512.WidenLower(
                Vector512.Create(Vector256.Create(Vector128.Load(source), Vector128<byte>.Zero), Vector256<byte>.Zero))).AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Chosen(
        Vector512<float> number, Vector512<float> wanted, Vector512<float> positive, Vector512<float> values) =>
        Vector512.ConditionalSelect(
            Vector512.Equals(number, wanted) & Vector512.GreaterThan(positive, Vector512<float>.Zero), values, Vector512<float>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Positive(Vector512<float> positive, Vector512<float> values) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(positive, Vector512<float>.Zero), values, Vector512<float>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(Vector512<float> value, float* target, int count)
    {
        Vector256<float> rest = value.GetLower();
        if (count >= Simd256.Width)
        {
            rest.Store(target);
            rest = value.GetUpper();
            target += Simd256.Width;
            count -= Simd256.Width;
        }

        Simd256.StoreFirst(rest, target, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBytes(Vector512<float> numbers, byte* target)
    {
        if (Avx512F.IsSupported)
        {
            Avx512F.ConvertToVector128Byte(Vector512.ConvertToInt32Native(numbers)).Store(target);
            return;
        }

        for (int i = 0; i < Width; i++)
            target[i] = (byte)numbers[i];
    }
}

internal readonly unsafe struct Simd256 : ISimd<Vector256<float>>
{
    public static int Width => 8;

    public static Vector256<float> Zero => Vector256<float>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load(float* source) => Vector256.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<float> value, float* target) => value.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Broadcast(float value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) =>
        Vector256.MultiplyAddEstimate(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Add(Vector256<float> a, Vector256<float> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Subtract(Vector256<float> a, Vector256<float> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Multiply(Vector256<float> a, Vector256<float> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Divide(Vector256<float> a, Vector256<float> b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Absolute(Vector256<float> a) => Vector256.Abs(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Limit(Vector256<float> value, Vector256<float> least, Vector256<float> largest) =>
        Vector256.MinNative(Vector256.MaxNative(value, least), largest);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> WhereBelow(
        Vector256<float> value, Vector256<float> limit, Vector256<float> below, Vector256<float> otherwise) =>
        Vector256.ConditionalSelect(Vector256.LessThan(value, limit), below, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> WhereNaN(Vector256<float> number, Vector256<float> results) =>
        Vector256.ConditionalSelect(Vector256.Equals(number, number), results, number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> CopySign(Vector256<float> value, Vector256<float> sign) => Vector256.CopySign(value, sign);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> PowerOfTwo(Vector256<float> n) =>
        ((Vector256.ConvertToInt32Native(n) + Vector256.Create(127)) << 23).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Larger(Vector256<float> value, Vector256<float> number, ref Vector256<float> best, ref Vector256<float> bestNumber)
    {
        Vector256<float> take = ~Vector256.LessThanOrEqual(value, best) & Vector256.Equals(best, best);
        best = Vector256.ConditionalSelect(take, value, best);
        bestNumber = Vector256.ConditionalSelect(take, number, bestNumber);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Rectify(Vector256<float> a) =>
        Vector256.ConditionalSelect(Vector256.LessThanOrEqual(a, Vector256<float>.Zero), Vector256<float>.Zero, a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadBytes(byte* source) =>
        Vector256.ConvertToSingle(
            Vector256.WidenLower(
                Vector256.WidenLower(Vector256.Create(Vector128.CreateScalar(*(ulong*)source).AsByte(), Vector128<byte>.Zero))).AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Chosen(
        Vector256<float> number, Vector256<float> wanted, Vector256<float> positive, Vector256<float> values) =>
        Vector256.ConditionalSelect(
            Vector256.Equals(number, wanted) & Vector256.GreaterThan(positive, Vector256<float>.Zero), values, Vector256<float>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Positive(Vector256<float> positive, Vector256<float> values) =>
        Vector256.ConditionalSelect(Vector256.GreaterThan(positive, Vector256<float>.Zero), values, Vector256<float>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(Vector256<float> value, float* target, int count)
    {
        Vector128<float> rest = value.GetLower();
        if (count >= Simd128.Width)
        {
            rest.Store(target);
            rest = value.GetUpper();
            target += Simd128.Width;
            count -= Simd128.Width;
        }

        Simd128.StoreFirst(rest, target, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBytes(Vector256<float> numbers, byte* target)
    {
        Vector256<int> wide = Vector256.ConvertToInt32Native(numbers);
        Vector128<short> half = Vector128.Narrow(wide.GetLower(), wide.GetUpper());
        *(long*)target = Vector128.Narrow(half, half).AsInt64().ToScalar();
    }
}

internal readonly unsafe struct Simd128 : ISimd<Vector128<float>>
{
    public static int Width => 4;

    public static Vector128<float> Zero => Vector128<float>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load(float* source) => Vector128.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<float> value, float* target) => value.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Broadcast(float value) => Vector128.Create(value);

    // WebAssembly has no instruction for it, and .NET's interpreter there computes it element by element, in thirty times the time.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c) =>
        PackedSimd.IsSupported ? a * b + c : Vector128.MultiplyAddEstimate(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Add(Vector128<float> a, Vector128<float> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Subtract(Vector128<float> a, Vector128<float> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Multiply(Vector128<float> a, Vector128<float> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Divide(Vector128<float> a, Vector128<float> b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Absolute(Vector128<float> a) => Vector128.Abs(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Limit(Vector128<float> value, Vector128<float> least, Vector128<float> largest) =>
        Vector128.MinNative(Vector128.MaxNative(value, least), largest);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> WhereBelow(
        Vector128<float> value, Vector128<float> limit, Vector128<float> below, Vector128<float> otherwise) =>
        Vector128.ConditionalSelect(Vector128.LessThan(value, limit), below, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> WhereNaN(Vector128<float> number, Vector128<float> results) =>
        Vector128.ConditionalSelect(Vector128.Equals(number, number), results, number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> CopySign(Vector128<float> value, Vector128<float> sign) => Vector128.CopySign(value, sign);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> PowerOfTwo(Vector128<float> n) =>
        ((Vector128.ConvertToInt32Native(n) + Vector128.Create(127)) << 23).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Larger(Vector128<float> value, Vector128<float> number, ref Vector128<float> best, ref Vector128<float> bestNumber)
    {
        Vector128<float> take = ~Vector128.LessThanOrEqual(value, best) & Vector128.Equals(best, best);
        best = Vector128.ConditionalSelect(take, value, best);
        bestNumber = Vector128.ConditionalSelect(take, number, bestNumber);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Rectify(Vector128<float> a) =>
        Vector128.ConditionalSelect(Vector128.LessThanOrEqual(a, Vector128<float>.Zero), Vector128<float>.Zero, a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadBytes(byte* source) =>
        Vector128.ConvertToSingle(Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalar(*(uint*)source).AsByte())).AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Chosen(
        Vector128<float> number, Vector128<float> wanted, Vector128<float> positive, Vector128<float> values) =>
        Vector128.ConditionalSelect(
            Vector128.Equals(number, wanted) & Vector128.GreaterThan(positive, Vector128<float>.Zero), values, Vector128<float>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Positive(Vector128<float> positive, Vector128<float> values) =>
        Vector128.ConditionalSelect(Vector128.GreaterThan(positive, Vector128<float>.Zero), values, Vector128<float>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(Vector128<float> value, float* target, int count)
    {
        if (count > 0)
            target[0] = value[0];
        if (count > 1)
            target[1] = value[1];
        if (count > 2)
            target[2] = value[2];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBytes(Vector128<float> numbers, byte* target)
    {
        Vector128<int> wide = Vector128.ConvertToInt32Native(numbers);
        Vector128<short> half = Vector128.Narrow(wide, wide);
        *(int*)target = Vector128.Narrow(half, half).AsInt32().ToScalar();
    }
}

/// <summary>The implementation for processors on which the runtime has no vectors.</summary>
internal readonly unsafe struct SimdScalar : ISimd<float>
{
    public static int Width => 1;

    public static float Zero => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Load(float* source) => *source;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(float value, float* target) => *target = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Broadcast(float value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MultiplyAdd(float a, float b, float c) => float.MultiplyAddEstimate(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Add(float a, float b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Subtract(float a, float b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Multiply(float a, float b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Divide(float a, float b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Absolute(float a) => MathF.Abs(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Limit(float value, float least, float largest) => float.MinNative(float.MaxNative(value, least), largest);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float WhereBelow(float value, float limit, float below, float otherwise) => value < limit ? below : otherwise;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float WhereNaN(float number, float results) => float.IsNaN(number) ? number : results;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float CopySign(float value, float sign) => MathF.CopySign(value, sign);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float PowerOfTwo(float n) => BitConverter.Int32BitsToSingle(((int)n + 127) << 23);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Larger(float value, float number, ref float best, ref float bestNumber)
    {
        if (value <= best || float.IsNaN(best))
            return;
        best = value;
        bestNumber = number;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Rectify(float a) => a <= 0 ? 0 : a;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LoadBytes(byte* source) => *source;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Chosen(float number, float wanted, float positive, float values) => number == wanted && positive > 0 ? values : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Positive(float positive, float values) => positive > 0 ? values : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(float value, float* target, int count)
    {
        // Fewer values than one are none.
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBytes(float numbers, byte* target) => *target = (byte)numbers;
}
