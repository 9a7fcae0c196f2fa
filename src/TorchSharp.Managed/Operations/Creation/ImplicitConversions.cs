namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Creates a tensor of this number, without dimensions.</summary>
        public static implicit operator Tensor(byte value) => torch.tensor(value);

        /// <summary>Creates a tensor of this number, without dimensions.</summary>
        public static implicit operator Tensor(sbyte value) => torch.tensor(value);

        /// <summary>Creates a tensor of this number, without dimensions.</summary>
        public static implicit operator Tensor(short value) => torch.tensor(value);

        /// <summary>Creates a tensor of this number, without dimensions.</summary>
        public static implicit operator Tensor(int value) => torch.tensor(value);

        /// <summary>Creates a tensor of this number, without dimensions.</summary>
        public static implicit operator Tensor(long value) => torch.tensor(value);

        /// <summary>Creates a tensor of this number, without dimensions.</summary>
        public static implicit operator Tensor(float value) => torch.tensor(value);

        /// <summary>Creates a tensor of this number, without dimensions.</summary>
        public static implicit operator Tensor(double value) => torch.tensor(value);

        /// <summary>Creates a tensor of this value, without dimensions.</summary>
        public static implicit operator Tensor(bool value) => torch.tensor(value);

        /// <summary>Creates a tensor of these values.</summary>
        public static implicit operator Tensor(byte[] value) => torch.tensor(value);

        /// <summary>Creates a tensor of these values.</summary>
        public static implicit operator Tensor(sbyte[] value) => torch.tensor(value);

        /// <summary>Creates a tensor of these values.</summary>
        public static implicit operator Tensor(short[] value) => torch.tensor(value);

        /// <summary>Creates a tensor of these values.</summary>
        public static implicit operator Tensor(int[] value) => torch.tensor(value);

        /// <summary>Creates a tensor of these values.</summary>
        public static implicit operator Tensor(long[] value) => torch.tensor(value);

        /// <summary>Creates a tensor of these values.</summary>
        public static implicit operator Tensor(float[] value) => torch.tensor(value);

        /// <summary>Creates a tensor of these values.</summary>
        public static implicit operator Tensor(double[] value) => torch.tensor(value);

        /// <summary>Creates a tensor of these values.</summary>
        public static implicit operator Tensor(bool[] value) => torch.tensor(value);

        /// <summary>Never called: it tells the compiler that an ambiguous argument is a <see cref="Scalar"/>.</summary>
        public static implicit operator Tensor(Scalar scalar) => throw new InvalidOperationException("Should not be called.");
    }
}
