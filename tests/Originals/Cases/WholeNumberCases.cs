using TorchSharp;

namespace Originals.Cases;

/// <summary>Arithmetic and conversions of whole numbers at the limits of their types.</summary>
internal static class WholeNumberCases
{
    private static readonly double[] s_values =
        [300.7, -1.5, 1e10, -1e10, 1e20, double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    private static readonly ScalarType[] s_types = [uint8, int8, int16, int32, int64, @bool];

    internal static IEnumerable<Case> All()
    {
        yield return new("pow: bytes by 2", () => tensor(new byte[] { 16 }).pow(2));
        yield return new("pow: Int16 by 2", () => tensor(new short[] { 300 }).pow(2));
        yield return new("pow: Int8 by 7", () => tensor(new sbyte[] { -2 }).pow(7));
        yield return new("pow: Int32 by 40", () => tensor(3).pow(40));
        yield return new("pow: Int64 by 40", () => tensor(3L).pow(40));
        yield return new("pow: Int64 by a tensor", () => tensor(3L).pow(tensor(40L)));
        yield return new("pow: bytes by bytes", () => tensor(new byte[] { 3 }).pow(tensor(new byte[] { 10 })));
        yield return new("pow: 2 by -1", () => tensor(2).pow(-1));
        yield return new("pow: 1 by -1", () => tensor(1).pow(-1));
        yield return new(
            "pow: by negative tensors", () => tensor(new long[] { 2, 1, -1, -1, 0 }).pow(tensor(new long[] { -1, -3, -3, -2, 5 })));
        yield return new("pow: whole numbers by 0.5", () => tensor(2).pow(0.5));
        yield return new("pow: whole numbers by 2.0", () => tensor(2).pow(2.0));
        yield return new("pow: Booleans by Int64", () => pow(tensor(new[] { true }), tensor(2L)));
        foreach (double value in s_values)
        {
            foreach (ScalarType from in new[] { float32, float64 })
            {
                foreach (ScalarType to in s_types)
                {
                    yield return new(
                        FormattableString.Invariant($"to: {value} from {from} to {to}"), () => full(9, (Scalar)value, from).to_type(to));
                }
            }
        }

        yield return new("to: Int64 to bytes", () => tensor(new[] { 300, -1, 1L << 40 }).to_type(uint8));
        yield return new("copy_: Float32 to bytes", () => zeros(2, dtype: uint8).copy_(tensor(new float[] { 300, -1 })));
        yield return new("fill_: 300 into bytes", () => zeros(2, dtype: uint8).fill_(300));
        yield return new("fill_: -1 into bytes", () => zeros(2, dtype: uint8).fill_(-1));
        yield return new("fill_: -256 into bytes", () => zeros(2, dtype: uint8).fill_(-256));
        yield return new("fill_: -1.5 into bytes", () => zeros(2, dtype: uint8).fill_(-1.5));
        yield return new("fill_: NaN into Int32", () => zeros(2, dtype: int32).fill_(double.NaN));
        yield return new("fill_: 1e300 into Float32", () => zeros(2).fill_(1e300));
        yield return new("fill_: infinity into Float32", () => zeros(2).fill_(double.PositiveInfinity));
        yield return new("fill_: 5 into Booleans", () => zeros(2, dtype: @bool).fill_(5));
        yield return new("full: 300 as bytes", () => full(2, 300, uint8));
        yield return new("full: 1.5 as Int32", () => full(2, 1.5, int32));
        yield return new("clamp: bytes between -1 and 300", () => tensor(new byte[] { 5, 200 }).clamp(-1, 300));
        yield return new("masked_fill: bytes by 300", () => tensor(new byte[] { 1, 2 }).masked_fill(tensor(new[] { true, false }), 300));
        yield return new("add: bytes and 10", () => tensor(new byte[] { 250 }).add(10));
        yield return new("add: bytes and 300", () => tensor(new byte[] { 1 }) + 300);
        yield return new("add: bytes and bytes", () => tensor(new byte[] { 250 }) + tensor(new byte[] { 10 }));
        yield return new("sub: bytes and 2", () => tensor(new byte[] { 1 }) - 2);
        yield return new("mul: Int8 and 2", () => tensor(new sbyte[] { 100 }) * 2);
        yield return new("neg: bytes", () => -tensor(new byte[] { 1 }));
        yield return new("abs: the smallest Int8", () => tensor(new sbyte[] { -128, -3, 5 }).abs());
        yield return new("gt: bytes and 300", () => tensor(new byte[] { 1 }).gt(300));
        yield return new("div: by 0", () => tensor(1) / tensor(0));
        yield return new("remainder: of -7", () => tensor(-7).remainder(3));
        yield return new("remainder: by 0", () => tensor(-7).remainder(0));
        yield return new("fmod: of -7", () => tensor(-7).fmod(3));
        yield return new("arange: bytes", () => arange(0, 300, 100, dtype: uint8));
        yield return new("where: bytes and Float32", () =>
            where(tensor(new[] { true, false }), tensor(new byte[] { 1, 2 }), tensor(new[] { 1.5f, 2.5f })));
        yield return new("sign: of Booleans", () => tensor(new[] { true, false }).sign());
        yield return new("full: true", () => full(2, true), "`torch.full` of a Boolean");
        yield return new("full: true as Bool", () => full(2, true, dtype: @bool));
    }
}
